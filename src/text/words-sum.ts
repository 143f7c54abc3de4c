/**
 * FNV-1a over the UTF-16 units of some words, 32 bits (docs/contract.md, “Text in the pages”). It proves nothing, as the
 * hash of words does, but needs neither HTTPS nor a promise: it tells whether a page still shows what the build wrote.
 */
export function wordsSum(words: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
