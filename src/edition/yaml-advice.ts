import type { ErrorCode } from 'yaml';

/** Cures by putting the value into quotation marks; the line is shown mended where it has the form `field: value`. */
const QUOTED = '把整个值放进英文双引号';

const SIGN = `以 &、*、!、@、%、\`、逗号等符号开头的值，YAML 会当作别的东西。${QUOTED}`;

/**
 * What each fault that the `yaml` library knows means for an editor, and what to write instead: for every one of its codes,
 * so that a new one of a later version is a fault of types.
 */
const ADVICE: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: SIGN,
  BAD_ALIAS: SIGN,
  BAD_COLLECTION_TYPE: SIGN,
  BAD_DIRECTIVE: `以“%”开头的行，YAML 会当作指令。删去这一行；若是文字，${QUOTED}`,
  BAD_DQ_ESCAPE: '英文双引号里的“\\”有特别的意思。要写“\\”本身就写两个“\\\\”，或者把外面的双引号换成英文单引号',
  BAD_INDENT:
    '缩进不对，或者括号没有成对。同一级的各行，行首的空格要一样多；从“[”“{”开始的一组，末尾要有“]”“}”，中间各行要缩进',
  BAD_PROP_ORDER: SIGN,
  BAD_SCALAR_START: SIGN,
  BLOCK_AS_IMPLICIT_KEY: `值里有英文冒号加空格，YAML 会把冒号前面的当作字段名。${QUOTED}，或者改用全角冒号“：”`,
  BLOCK_IN_FLOW: '方括号、花括号里只能写成一行一行的值，用英文逗号隔开，不能再用“-”和缩进',
  DUPLICATE_KEY: '同一条里，这个字段写了两次。删去一个',
  IMPOSSIBLE: '这里写得不成 YAML。比照文件里别的几条，重写这一条',
  KEY_OVER_1024_CHARS: '字段名太长：多半是这一行漏了“字段: ”，或者冒号写成了全角',
  MISSING_CHAR:
    '这里少了一个符号。引号要成对；字段名后面要有英文冒号和空格；一组里的每一条前面要有“- ”；“#”前面要有空格',
  MULTILINE_IMPLICIT_KEY: '这一行没有读成“字段: 值”。字段名后面要写英文冒号，再空一格；全角的“：”不算，漏了空格也不算',
  MULTIPLE_ANCHORS: SIGN,
  MULTIPLE_DOCS: '有单独一行的“---”或“...”，把文件截成了两份。删去那一行',
  MULTIPLE_TAGS: SIGN,
  NON_STRING_KEY: '冒号前面要是一个字段名，不能空着，也不能是一组值。若整行是文字，整行放进英文双引号',
  RESOURCE_EXHAUSTION: '一层套一层，套得太深，多半是括号或“- ”重复了许多遍。删去多余的',
  TAB_AS_INDENT: '行首有制表符（Tab 键）。缩进只能用空格',
  TAG_RESOLVE_FAILED: SIGN,
  UNEXPECTED_TOKEN:
    '值已经结束了，后面还有字；或者多了一个括号、逗号。值里本来有英文双引号的，改用中文引号“”，或者把外面的双引号换成英文单引号',
};

/** What a line has that explains most of such faults, said where it is seen. */
const SEEN: readonly (readonly [sign: RegExp, advice: string])[] = [
  [/^\s*(- )?[\w-]+\s*：/, '这一行的冒号是全角的'],
  [/^\s*(- )?[\w-]+:[^\s:/]/, '这一行的冒号后面没有空格'],
  [/^\s*\t/, '这一行的行首有制表符'],
  [/^[^"]*("[^"]*"[^"]*)*"[^"]*$/, '这一行的英文双引号不成对'],
];

const QUOTING = new Set<ErrorCode>([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

const LONGEST = 120;

/** What to write instead of a line that is no YAML, in Chinese. `line` is its text. */
export function yamlAdvice(told: ErrorCode, line: string): string {
  // Whatever the library makes of such a value, its first sign is why.
  const code = /^\s*(- )?[\w-]+:\s+[&*!@`%]/.test(line) ? 'BAD_SCALAR_START' : told;
  const [, field, value] = /^\s*((?:- )?[\w-]+:\s+)(\S.*)$/.exec(line) ?? [];
  const quoted = QUOTING.has(code) && field && value && line.length < LONGEST;
  const mended = quoted ? `：${field}${JSON.stringify(value.trimEnd())}` : '';
  const seen = line.length < LONGEST ? SEEN.filter(([sign]) => sign.test(line)).map(([, advice]) => advice) : [];
  return [`${ADVICE[code]}${mended}`, ...seen].join('。');
}

/** Where a group of fields was expected and the line is one text: the colon is not read as one. */
export const COLON_ADVICE = ADVICE.MULTILINE_IMPLICIT_KEY;

/** For `published.json`, the one file that a program writes. */
export const JSON_ADVICE = '这个文件由程序写，不要手改。从版本库取回原来的';
