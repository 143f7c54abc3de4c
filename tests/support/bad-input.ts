const MEGABYTE = 1_000_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);

/** What may be pasted or stand in an address, and must be answered in words. */
export const BAD_INPUT: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['blanks', ' \n\t\u3000\u200b'],
  ['only punctuation', '，。“”……——！？'],
  ['only marks that open', '“‘「『"'],
  ['markup', '<script>alert("杨浦")</script><img src=x onerror=alert(1)>'],
  ['a pattern', '(.*)+[杨浦]\\p{L}$&$1'],
  ['names of properties', '__proto__ constructor toString'],
  ['control characters', '\u0000\u0007杨\u001b浦\u202e\ufeff\u0085'],
  ['lone surrogates', '\ud800杨\udc00浦\ud83d'],
  ['many lone surrogates', filled('\udc00\ud800')],
  ['combining marks', `杨${'\u0301'.repeat(10_000)}浦`],
  ['what unfolds to more', 'ﷺ'.repeat(50_000)],
  ['a megabyte of Latin', filled('x')],
  ['a megabyte of digits', filled('1,')],
  ['a megabyte of the text’s words', filled('杨浦')],
  ['a megabyte of sentences', filled('杨浦区社会福利院里的老宝贝也站上了滨江。')],
  ['a megabyte of marks', filled('“')],
  ['a megabyte of nested marks', filled('“‘「"')],
  ['a megabyte of full stops', filled('。')],
  ['a megabyte of line ends', filled('\n')],
  ['a megabyte of blanks', filled(' ')],
];
