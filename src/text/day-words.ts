/** A day `2020-11-02` as it is written in a sentence: 2020年11月2日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
