const LETTER = /[\p{L}\p{N}]/u;

/** Whether a text has a letter or a digit of any script: without one there is nothing to find and nothing to judge. */
export const hasLetter = (text: string): boolean => LETTER.test(text);
