import { encode } from '../content.ts';
import type { Hostile } from './hostile.ts';

const EDITION = 'content/edition.yaml';
const ERRATA = 'content/errata.yaml';
const CITY = 'content/chapters/02-city.mdx';

/** UTF-16 as an editor's program saves it; `swap` for big-endian. */
function utf16(text: string, { mark, swap = false }: { mark: boolean; swap?: boolean }): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(swap ? bytes.swap16() : bytes);
}

const WORDS = 'drawing: f-sun\nstatistics: [s-qiao] # 一二一一\nevents: [e-hedi]\n';
/** Two sentences of the article, as bytes: Node writes no GB 18030. */
const gb18030 = Buffer.concat([
  Buffer.from('- id: x-a\n  evidence: '),
  Buffer.from(
    'bdf1c4ea33d4c2a3acd0a1b3c7d0debac3c1cbbad3b5cca1a3cdedc9cfa3acc8cbc3c7d1d8bad3c9a2b2bda3acd7dfb9fdd2bbd7f9c7c5a1a3',
    'hex',
  ),
  Buffer.from('\n'),
]);

export const HOSTILE_ENCODINGS: readonly Hostile[] = [
  { what: 'UTF-16 LE', file: ERRATA, change: utf16(WORDS, { mark: true }), code: 'F02', line: 1, says: 'UTF-16 LE' },
  {
    what: 'UTF-16 BE',
    file: ERRATA,
    change: utf16(WORDS, { mark: true, swap: true }),
    code: 'F02',
    line: 1,
    says: 'UTF-16 BE',
  },
  {
    what: 'UTF-16 LE without mark',
    file: ERRATA,
    change: utf16(WORDS, { mark: false }),
    code: 'F02',
    line: 1,
    says: 'UTF-16 LE',
  },
  {
    what: 'UTF-16 BE without mark',
    file: ERRATA,
    change: utf16(WORDS, { mark: false, swap: true }),
    code: 'F02',
    line: 1,
    says: 'UTF-16 BE',
  },
  {
    what: 'UTF-16 of ASCII alone',
    file: ERRATA,
    change: utf16('- id: x\r\n', { mark: false }),
    code: 'F02',
    line: 1,
    says: 'UTF-16 LE',
  },
  {
    what: 'UTF-32 LE',
    file: ERRATA,
    change: new Uint8Array(Buffer.from('fffe00002d0000000a000000', 'hex')),
    code: 'F02',
    line: 1,
    says: 'UTF-32 LE',
  },
  { what: 'GB 18030', file: ERRATA, change: new Uint8Array(gb18030), code: 'F02', line: 2, says: 'GB 18030' },
  {
    what: 'a picture as YAML',
    file: ERRATA,
    change: new Uint8Array(Buffer.from('89504e470d0a1a0affff', 'hex')),
    code: 'F04',
    line: 1,
  },
  {
    what: 'a zero byte',
    file: CITY,
    change: ['chapter: city', 'chapter: city\0'],
    code: 'F09',
    line: 2,
    says: '\\u{0}',
  },
  {
    what: 'a half of a pair of surrogates',
    file: ERRATA,
    change: new Uint8Array([...encode('- id: x\n'), 0xed, 0xa0, 0x80, 0x0a]),
    code: 'F02',
    line: 2,
  },
  {
    what: 'overlong UTF-8',
    file: ERRATA,
    change: new Uint8Array([...encode('- id: x\n'), 0xc0, 0xaf, 0x0a]),
    code: 'F02',
    line: 2,
  },
  {
    what: 'an escape sequence for the terminal',
    file: ERRATA,
    change: ['x-zhan\n', 'x-zhan # \u001b[2J\u001b]0;x\u0007\n'],
    code: 'F09',
    line: 1,
    says: '\\u{1b}',
  },
  {
    what: 'a mark that turns the words round',
    file: CITY,
    change: ['以后', '\u202e以后'],
    code: 'F09',
    line: 4,
    says: '\\u{202e}',
  },
  { what: 'an isolate', file: EDITION, change: ['一篇小文章。', '一篇\u2067小文章。'], code: 'F09', line: 4 },
  { what: 'a control of the second row', file: EDITION, change: ['归作者。', '归\u009b作者。'], code: 'F09', line: 9 },
  {
    what: 'an escape sequence that YAML unfolds',
    file: EDITION,
    change: ['归作者。', '"归\\e[31m作者。"'],
    code: 'Y02',
    line: 9,
  },
  {
    what: 'a turning mark that YAML unfolds',
    file: EDITION,
    change: ['name: 小城', 'name: "小\\u202e城"'],
    code: 'Y02',
    line: 3,
  },
  {
    what: 'a field whose name turns round',
    file: EDITION,
    change: ['name: 小城', 'name: 小城\n"\\u202e\\e[1m": 1'],
    code: 'Y02',
    line: 4,
    says: '\\u{202e}\\u{1b}',
  },
  {
    what: 'a value of a million letters',
    file: EDITION,
    change: ['slug: city', `slug: ${'x'.repeat(400_000)}`],
    code: 'P05',
    line: 29,
    says: 'characters left out',
  },
];

/** Each of one fault of YAML that editors make, in errata.yaml or edition.yaml; `says` is of the Chinese advice. */
const YAML: readonly (readonly [
  what: string,
  file: string,
  find: string,
  replace: string,
  line: number,
  says: string,
])[] = [
  ['a colon in a value', ERRATA, '重复。', '试: 半角冒号', 15, 'evidence: "试: 半角冒号"'],
  ['a full-width colon', ERRATA, 'evidence: 重复。', 'evidence：重复。', 15, '冒号是全角的'],
  ['no blank after the colon', ERRATA, 'fault: possible', 'fault:possible', 14, '冒号后面没有空格'],
  ['a quotation mark that is not closed', EDITION, 'name: 小城', 'name: "小城', 3, '双引号不成对'],
  ['a single one that is not closed', EDITION, '一篇小文章。', "'一篇小文章。", 4, '引号要成对'],
  ['quotation marks in quotation marks', ERRATA, '重复。', '"他说"好"了"', 15, '改用中文引号'],
  ['a tab', ERRATA, '  evidence: 重复。', '\tevidence: 重复。', 15, '制表符'],
  ['a line too far in', ERRATA, '  evidence: 重复。', '   evidence: 重复。', 15, '缩进'],
  ['a line not far enough in', ERRATA, '  evidence: 重复。', ' evidence: 重复。', 15, '“- ”'],
  ['a bracket that is not closed', ERRATA, '[x-zhan]', '[x-zhan', 16, '“]”'],
  [
    'a brace that is not closed',
    ERRATA,
    '{ block: 7, words: 很稳, occurrence: 2 }',
    '{ block: 7, words: 很稳',
    11,
    '“}”',
  ],
  ['a bracket too many', ERRATA, '[internal]', '[internal]]', 13, '多了一个括号'],
  ['a field twice', ERRATA, 'sureness: medium', 'sureness: medium\n  sureness: high', 8, '写了两次'],
  ['a value that begins with @', ERRATA, '重复。', '@重复', 15, 'evidence: "@重复"'],
  ['a value that begins with `', ERRATA, '重复。', '`重复`', 15, 'evidence: "`重复`"'],
  ['a value that begins with %', ERRATA, '重复。', '%重复', 15, 'evidence: "%重复"'],
  ['a value that begins with *', ERRATA, '重复。', '*重复', 15, 'evidence: "*重复"'],
  ['a value that begins with &', ERRATA, '重复。', '&重 复', 15, 'evidence: "&重 复"'],
  ['a value that begins with !', ERRATA, '重复。', '!重 复', 15, 'evidence: "!重 复"'],
  ['a lone !', ERRATA, '重复。', '! 重复', 15, 'evidence: "! 重复"'],
  ['a tag that changes the kind', ERRATA, '重复。', '!!binary aGk=', 15, '双引号'],
  ['a list on the line of its field', ERRATA, '[internal]', '- internal', 13, '值已经结束'],
  ['a backslash in quotation marks', ERRATA, '重复。', '"重\\复"', 15, '“\\”'],
  ['a second document', ERRATA, '- id: x-hen', '---\n- id: x-hen', 9, '截成了两份'],
  ['a directive', EDITION, 'version: 1.0.0\n', '%YAML 1.1\n---\nversion: 1.0.0\n', 1, '指令'],
  ['a key that is a list', EDITION, 'name: 小城', '[name]: 小城', 3, '字段名'],
  ['a key that is nothing', EDITION, 'name: 小城', ': 小城', 3, '字段名'],
  ['lists in lists without end', ERRATA, '重复。', '['.repeat(2000), 15, '套得太深'],
  ['an anchor and a thousand aliases', ERRATA, '[internal]', `[&a x, ${'*a, '.repeat(1000)}]`, 13, '双引号'],
  ['a comment without a blank before it', ERRATA, '重复。', '"重复"#注', 15, '“#”前面要有空格'],
];

export const HOSTILE_YAML: readonly Hostile[] = [
  ...YAML.map(([what, file, find, replace, line, says]) => ({
    what: `YAML with ${what}`,
    file,
    change: [find, replace] as const,
    code: 'Y01',
    line,
    says,
  })),
  { what: 'a whole file whose colon is not read', file: EDITION, change: '名：小城\n', code: 'Y02', line: 1 },
  {
    what: 'front matter with a colon in a value',
    file: CITY,
    change: ['桥与人。', '桥: 人'],
    code: 'C01',
    line: 3,
    says: 'summary: "桥: 人"',
  },
  {
    what: 'facts with a colon in a value',
    file: 'content/facts/events.yaml',
    change: ['再修一座桥', '再修: 一座桥'],
    code: 'D01',
    line: 19,
    says: 'title: "再修: 一座桥"',
  },
  {
    what: 'JSON with a comma too many',
    file: 'content/published.json',
    change: ['"editions": [', '"editions": [,'],
    code: 'Y01',
    line: 2,
    says: '不要手改',
  },
  {
    what: 'JSON that is YAML',
    file: 'content/published.json',
    change: 'editions: []\n',
    code: 'Y01',
    line: 1,
    says: '不要手改',
  },
  {
    what: 'JSON with a name of an object',
    file: 'content/published.json',
    change: ['"editions": [', '"__proto__": {}, "editions": ['],
    code: 'Y02',
    line: 2,
  },
];
