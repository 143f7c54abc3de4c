/** Mandarin: not the voices of Hong Kong and Macau, which would read the text in Cantonese. */
export const MANDARIN = /^(zh|cmn)(?!.*(HK|MO|yue))/i;

/** In the session: the path of the chapter that is to be read on, after the one before it. */
export const CONTINUE_KEY = 'listen';
