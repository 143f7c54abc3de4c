import type { Hostile } from './hostile.ts';

const CITY = 'content/chapters/02-city.mdx';
const HEAD = '---\nchapter: city\nsummary: 桥与人。\n---\n\n';
const ERRATA = 'content/errata.yaml';
const chapter = (what: string, flood: string, code: string, says?: string): Hostile => ({
  what,
  file: CITY,
  change: `${HEAD}${flood}\n`,
  code,
  line: 6,
  ...(says && { says }),
});

/** What a program would take minutes or all memory over that reads on to the end of the file for each of its marks. */
export const FLOODS: readonly Hostile[] = [
  chapter('20,000 needless paragraphs', '这是多余的一段话。\n\n'.repeat(20_000), 'T05'),
  { ...chapter('20,000 copies of a passage', '明年，再修一座。\n\n'.repeat(20_000), 'T05'), line: 8 },
  chapter('100,000 {', '{'.repeat(100_000), 'M01'),
  chapter('100,000 { on lines of their own', '{\n\n'.repeat(100_000), 'M01'),
  chapter('100,000 {/*', '{/*'.repeat(100_000), 'M01'),
  chapter('100,000 <', '<'.repeat(100_000), 'M01'),
  chapter('a component of 300,000 Chinese letters', `<${'河'.repeat(300_000)}`, 'M01'),
  chapter('100,000 values that are not closed', '<Figure id={'.repeat(100_000), 'M01'),
  chapter('100,000 >', '>'.repeat(100_000), 'M04'),
  chapter('lists 100,000 deep', '+ '.repeat(100_000), 'M04'),
  chapter('100,000 [', '['.repeat(100_000), 'M02'),
  chapter('100,000 pictures', '![]('.repeat(100_000), 'M02'),
  chapter('100,000 *', '站*'.repeat(100_000), 'M02'),
  chapter('20,000 components of no record', '<Statistic id="s-no" />\n\n'.repeat(20_000), 'M05'),
  { what: '100,000 [ in YAML', file: ERRATA, change: '['.repeat(100_000), code: 'Y01', line: 1, says: '套得太深' },
  {
    what: '50,000 unknown fields',
    file: 'content/cover.yaml',
    change: Array.from({ length: 50_000 }, (_, n) => `f${n}: 1\n`).join(''),
    code: 'Y02',
    line: 1,
  },
  {
    what: 'one field 60,000 times',
    file: ERRATA,
    change: 'a: 1\n'.repeat(60_000),
    code: 'Y01',
    line: 2,
    says: '写了两次',
  },
  {
    what: '100,000 [ in JSON',
    file: 'content/published.json',
    change: `{"editions":${'['.repeat(100_000)}`,
    code: 'Y01',
    line: 1,
  },
];
