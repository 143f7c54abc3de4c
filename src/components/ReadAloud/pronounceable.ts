const DIGITS = '零一二三四五六七八九';
const digitByDigit = (number: string): string => number.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);

/**
 * What a voice would misread, and how it is said. In this order. No expression looks behind: Safari below 16.4 would not even
 * load the file (src/build/oldest-engines.ts).
 */
const READINGS: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // A space in a title is a pause; a number written with separators is one number.
  [/(\d)[,，](?=\d{3}(?!\d))/g, '$1'],
  // Years are read digit by digit, and so is a span of years.
  [/(\d{4})(?=[—–-]+(\d{4})年)/g, (_, year = '') => digitByDigit(year)],
  [/(^|\D)((?:1[89]|20)\d{2})(?=年(?!内|来|间|以|后|前))/g, (_, before = '', year = '') => before + digitByDigit(year)],
  // “NICE2035”: a number that ends a Latin name is a name as well.
  [/([A-Za-z])(\d{3,})/g, (_, letter = '', number = '') => letter + digitByDigit(number)],
  [/(\d+(?:\.\d+)?)[%％]/g, '百分之$1'],
  // From … to.
  [/([零一二三四五六七八九\d])(?:——?|[–~～-])(?=[零一二三四五六七八九\d])/g, '$1至'],
  [/[+＋]/g, '加'],
  [/[@＠]/g, '，'],
  [/[▲△]/g, ''],
  // Names of two parts have no pause in them.
  [/·/g, ''],
  [/—+/g, '，'],
  [/…+/g, '。'],
  // Two titles or quotations beside one another are a list; the marks themselves are silent.
  [/([》”’」』])(?=[《“‘「『])/g, '$1、'],
  [/[《》〈〉“”‘’「」『』]/g, ''],
  [/[(（]/g, '，'],
  [/[)）](?=[，。、；：？！]|$)/g, ''],
  [/[)）]/g, '，'],
  [/[\s\u3000]+/g, '，'],
  // What the marks left beside one another: the first stop that is one.
  [/，+(?=[，。、；：？！])/g, ''],
  [/([。？！])[，、]+/g, '$1'],
  [/^[，、]+/, ''],
];

/**
 * The words of a sentence as a voice should say them: titles and quotations without their marks, years digit by digit,
 * 百分之, 加 and 至 for their signs. Only what voices misread is changed: they say 14.2万 and 222弄 rightly.
 *
 * @param text a run of the source's words
 */
export const pronounceable = (text: string): string =>
  READINGS.reduce((words, [found, said]) => words.replace(found, said as string), text.trim());
