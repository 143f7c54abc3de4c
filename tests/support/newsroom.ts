// What a newsroom may paste: quotations of a text, true and altered, framed by a writer's words and typed in many ways. Written apart from
// the checker’s own code: it cuts sentences, numbers and clauses for itself.

import { Converter } from 'opencc-js';
import type { SearchLocation } from '../../src/search/place.ts';
import { type NormalizeTable, normalize } from '../../src/text/normalize.ts';
import { alterations } from './alterations.ts';
import { pick, seeded } from './seeded.ts';

export interface Pasted {
  /** Of the alteration, or of the true quotation. */
  kind: string;
  frame: string;
  typing: string;
  draft: string;
  /** Where the quotation is in the draft. */
  start: number;
  end: number;
  /** Ids of the locations that it is from. */
  homes: string[];
}

type Frame = (quote: string) => [before: string, open: string, close: string, after: string];

/** Sixteen frames; `‖` ends the label of each. */
const FRAMES: Readonly<Record<string, Frame>> = {
  curly: () => ['文章写道：', '“', '”', '。'],
  corner: () => ['报道称，', '「', '」', '，令人印象深刻。'],
  white: () => ['记者注意到，', '『', '』', '，这一点值得注意。'],
  straight: () => ['该文指出：', '"', '"', '。'],
  single: () => ['作者提到，', '‘', '’', '，文章写道。'],
  wide: () => ['原文的说法是', '＂', '＂', '。'],
  half: () => ['文中有一句话：', '｢', '｣', '。'],
  prime: () => ['他强调，', '〝', '〞', '，他说。'],
  alone: () => ['', '“', '”', ''],
  cited: () => ['', '“', '”', '（《擘画新蓝图》第3段，https://yangpu.example.org/p/3/ ）'],
  noted: () => ['正如文章所说，', '“', '”', '[1]。'],
  labelled: () => ['（2）', '“', '”', '（杨浦，2020）。'],
  titled: () => ['《年终特稿》一文写道：', '“', '”', ''],
  mixed: () => ['在谈到这一年时，文章说', '“', '"', '，引人深思。'],
  reversed: () => ['稿子里说', '”', '”', '，不知出自何处。'],
  between: () => ['昨天上午我们去了现场，天气很好。\n\n', '“', '”', '\n\n采访到此结束，一行人坐车离开了。'],
};

const OPENERS = '“‘「『';
const CLOSERS = '”’」』';
const away = Object.fromEntries((['t', 'tw', 'hk'] as const).map((to) => [to, Converter({ from: 'cn', to })]));

/** Fourteen ways to type the same words. */
const TYPINGS: Readonly<Record<string, (text: string, rnd: () => number) => string>> = {
  same: (text) => text,
  corners: (text) => text.replace(/[“”‘’]/g, (c) => ({ '“': '「', '”': '」', '‘': '『', '’': '』' })[c] ?? c),
  plain: (text) => text.replace(/[“”]/g, '‘').replace(/‘([^‘]*)‘/g, '‘$1’'),
  wide: (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ascii: (text) => text.replace(/[，。：；？！]/g, (c) => ',.:;?!'['，。：；？！'.indexOf(c)] ?? c),
  blanks: (text, rnd) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (rnd() < 0.1 ? ' ' : '')),
  wideBlanks: (text, rnd) =>
    text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (rnd() < 0.1 ? '\u3000' : '')),
  unseen: (text, rnd) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (rnd() < 0.1 ? '\u200b' : '')),
  lines: (text) => text.replace(/(?<=，)/gu, '\n'),
  taiwan: (text) => away.tw?.(text) ?? text,
  hongkong: (text) => away.hk?.(text) ?? text,
  traditional: (text) => away.t?.(text) ?? text,
  joiners: (text, rnd) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (rnd() < 0.05 ? '\u2060' : '')),
  dashes: (text) => text.replace(/——/g, '--').replace(/—/g, '－'),
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Cut apart from the checker's own code. */
export const sentencesIn = (text: string): string[] => text.match(/.+?(?:[。！？]+[”’」』]*(?:……)?|$)/gsu) ?? [];

/** No mark without its partner, so that a frame's own marks pair. */
const balanced = (text: string): boolean => {
  const open: string[] = [];
  for (const c of text) {
    if (OPENERS.includes(c)) open.push(c);
    else if (CLOSERS.includes(c) && OPENERS[CLOSERS.indexOf(c)] !== open.pop()) return false;
  }
  return open.length === 0;
};

interface Made {
  kind: string;
  text: string;
  homes: string[];
}

/** A maker of pasted drafts: draws what `make` gives, and puts it into a frame and a way of typing. */
function paste(rnd: () => number, { kind, text, homes }: Made): Pasted | undefined {
  const frame = pick(rnd, Object.keys(FRAMES));
  const typing = pick(rnd, Object.keys(TYPINGS));
  // Nobody begins a quotation with a comma.
  const words = TYPINGS[typing]?.(text.trim().replace(/^[，。；：、！？]+/u, ''), rnd) ?? text;
  const [before, open, close, after] = FRAMES[frame]?.(words) ?? ['', '', '', ''];
  // Nobody puts words into marks that end within them.
  if (!balanced(words) || [...words].some((c) => c === open || c === close)) {
    if (!(open === '“' && balanced(words))) return undefined;
  }
  const start = before.length + open.length;
  const draft = `${before}${open}${words}${close}${after}`;
  return { kind, frame, typing, draft, start, end: start + words.length, homes };
}

/** What both makers draw from: numbers of the seed, the passages, and those of three sentences and more. */
function source(places: readonly SearchLocation[], table: NormalizeTable, seed: number) {
  const rnd = seeded(seed);
  const below = (n: number): number => Math.floor(rnd() * n);
  const folded = (text: string): string => normalize(text, table).text;
  const passages = places.filter(({ id }) => id.startsWith('p'));
  const rich = passages
    .map(({ id, text }) => ({ id, sentences: sentencesIn(text) }))
    .filter((p) => p.sentences.length > 2);
  return { rnd, below, folded, passages, rich };
}

/** Alterations and fabrications that no checker may let pass. */
export function altered(
  places: readonly SearchLocation[],
  follows: (one: string, next: string) => boolean,
  table: NormalizeTable,
  seed: number,
  count: number,
): Pasted[] {
  const { rnd, below, folded, passages, rich } = source(places, table, seed);
  /** What the source prints in one piece. */
  const printed: string[] = [];
  places.forEach(({ id, text }, i) => {
    const before = places[i - 1];
    if (before && follows(before.id, id)) printed[printed.length - 1] += folded(text);
    else printed.push(folded(text));
  });
  const sentence = (): { id: string; text: string } => {
    const { id, sentences } = pick(rnd, rich);
    return { id, text: pick(rnd, sentences) };
  };
  const simple = alterations(places, table, seed, Math.max(100, count));
  let next = 0;
  const kinds: Record<string, () => Made | undefined> = {
    'one sentence edited': () => {
      const one = simple[next++ % simple.length];
      return one && { kind: one.kind, text: one.text, homes: [] };
    },
    'sentences from several places': () => {
      const some = Array.from({ length: 2 + below(4) }, sentence);
      if (new Set(some.map(({ id }) => id)).size < some.length) return undefined;
      return { kind: 'apart', text: some.map(({ text }) => text).join(''), homes: some.map(({ id }) => id) };
    },
    'sentences in another order': () => {
      const { id, sentences } = pick(rnd, rich);
      const at = below(sentences.length - 1);
      const some = sentences.slice(at, at + 2 + below(3));
      const turned = [...some.slice(1), ...some.slice(0, 1)];
      return { kind: 'reordered', text: turned.join(''), homes: [id] };
    },
    'a sentence left out': () => {
      const { id, sentences } = pick(rnd, rich);
      const at = below(sentences.length - 2);
      return { kind: 'left out', text: `${sentences[at]}${sentences[at + 2]}`, homes: [id] };
    },
    'clauses in another order': () => {
      const { id, text } = sentence();
      const clauses = text.match(/[^，；：]+[，；：]?/gu) ?? [];
      if (clauses.length < 3) return undefined;
      const i = below(clauses.length - 1);
      [clauses[i], clauses[i + 1]] = [clauses[i + 1] as string, clauses[i] as string];
      return { kind: 'clauses', text: clauses.join(''), homes: [id] };
    },
    'over a seam': () => {
      const [one, other] = [pick(rnd, places), pick(rnd, places)];
      if (one === other || follows(one.id, other.id)) return undefined;
      const [n, m] = [4 + below(12), 4 + below(12)];
      const text = (one.text.slice(-n) + other.text.slice(0, m)).replace(/^[^\p{L}\p{N}“「‘『▲]+/u, '');
      return { kind: 'seam', text, homes: [one.id, other.id] };
    },
    'over a seam of the reading order': () => {
      const i = below(places.length - 1);
      const [one, other] = [places[i], places[i + 1]];
      if (!one || !other || follows(one.id, other.id)) return undefined;
      return {
        kind: 'seam',
        text: (one.text.slice(-6 - below(9)) + other.text.slice(0, 6 + below(9))).replace(
          /^[^\p{L}\p{N}“「‘『▲]+/u,
          '',
        ),
        homes: [one.id, other.id],
      };
    },
    'a digit raised or ringed': () => {
      const { id, text } = pick(rnd, passages);
      const digits = [...text.matchAll(/\d(?=\d)|(?<=\d)\d/g)];
      if (digits.length === 0) return undefined;
      const { index } = pick(rnd, digits);
      const digit = Number(text[index]);
      const from = Math.max(0, index - 8 - below(10));
      const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit] ?? '';
      const ringed = '⓪①②③④⑤⑥⑦⑧⑨'[digit] ?? '';
      const added = pick(rnd, [raised, ringed, `${text[index]}²`, `③${text[index]}`]);
      return {
        kind: 'digit',
        text: text.slice(from, index) + added + text.slice(index + 1, index + 10 + below(10)),
        homes: [id],
      };
    },
    'left out with a denial or a number': () => {
      const { id, text } = sentence();
      const found = [...text.matchAll(/[不没未无]|\d+/gu)].filter(({ index }) => index > 6 && index < text.length - 8);
      if (found.length === 0) return undefined;
      const { index, 0: lost } = pick(rnd, found);
      const made = `${text.slice(0, index)}${pick(rnd, ['……', '…', '...', '[……]', '（略）'])}${text.slice(index + lost.length)}`;
      return { kind: 'denial left out', text: made, homes: [id] };
    },
    'an ellipsis between places': () => {
      const [one, other] = [sentence(), sentence()];
      const distance = Math.abs(Number(one.id.slice(1)) - Number(other.id.slice(1)));
      if (distance < 3) return undefined;
      return { kind: 'ellipsis far', text: `${one.text.replace(/……$/, '')}……${other.text}`, homes: [one.id, other.id] };
    },
    'an ellipsis and another order': () => {
      const { id, sentences } = pick(rnd, rich);
      const at = below(sentences.length - 1);
      return {
        kind: 'ellipsis turned',
        text: `${sentences[at + 1]?.replace(/……$/, '')}……${sentences[at]}`,
        homes: [id],
      };
    },
    'words put in': () => {
      const { id, text } = sentence();
      const at = 2 + below(Math.max(1, text.length - 3));
      return {
        kind: 'put in',
        text:
          text.slice(0, at) +
          pick(rnd, ['（其实没有）', '——并非如此——', '（《某法》第3条）', '，据说，']) +
          text.slice(at),
        homes: [id],
      };
    },
    fabricated: () => {
      const made = pick(rnd, [
        '杨浦要在三年内建成世界第一的金融中心',
        '区里没有一家企业得到贷款',
        '老人们都搬出了福利院去了外地',
      ]);
      return { kind: 'fabricated', text: made, homes: [] };
    },
  };
  const makers = Object.values(kinds);
  const made: Pasted[] = [];
  for (let i = 0; made.length < count; i++) {
    const one = makers[i % makers.length]?.();
    if (!one || lettersOf(one.text).length < 6) continue;
    const words = folded(one.text.replace(/\p{No}/gu, 'x'));
    // What is in the text all the same is no alteration.
    if (printed.some((piece) => piece.includes(words))) continue;
    const pasted = paste(rnd, one);
    if (pasted) made.push(pasted);
  }
  return made;
}

/** True quotations, with the marks of notes, labels, ellipses and brackets that writers put to them. */
export function honest(
  places: readonly SearchLocation[],
  table: NormalizeTable,
  seed: number,
  count: number,
): Pasted[] {
  const { rnd, below, folded, passages, rich } = source(places, table, seed);
  const clauses = (): { id: string; text: string } => {
    const { id, text } = pick(rnd, passages);
    const some = pick(rnd, sentencesIn(text)).split(/(?<=[，；：。])/u);
    const at = below(some.length);
    return { id, text: some.slice(at, at + 1 + below(3)).join('') };
  };
  const denies = (text: string): boolean =>
    /[不没沒未无無非勿莫毋弗]|否认|拒绝|[避难]免|\d|[〇零一二三四五六七八九十百千万亿]{2}/u.test(text);
  const makers: (() => Made | undefined)[] = [
    () => ({ kind: 'sentence', ...one(pick(rnd, rich)) }),
    () => ({ kind: 'clauses', ...homed(clauses()) }),
    () => {
      const { id, sentences } = pick(rnd, rich);
      const at = below(sentences.length - 1);
      return { kind: 'two sentences', text: sentences.slice(at, at + 2).join(''), homes: [id] };
    },
    () => {
      const { id, text } = clauses();
      return { kind: 'no stop', text: text.replace(/[。，；：]$/u, ''), homes: [id] };
    },
    () => {
      const { id, text } = clauses();
      const at = text.search(/[，。；：]/u);
      // Beside a digit or a Latin letter a raised digit is a part of the number or of the unit.
      if (at < 3 || /[\dA-Za-z%]/u.test(text[at - 1] ?? '')) return undefined;
      const mark = pick(rnd, ['①', '¹', '[1]', '[1-2]', '【3】', '（注1）', '[^2]']);
      return { kind: 'note', text: text.slice(0, at) + mark + text.slice(at), homes: [id] };
    },
    () => {
      const { id, text } = one(pick(rnd, rich));
      return {
        kind: 'note behind',
        text: `${text}${pick(rnd, ['①', '[12]', '（注2）', '（杨浦，2020）', '³'])}`,
        homes: [id],
      };
    },
    () => {
      const { id, sentences } = pick(rnd, rich);
      const at = below(sentences.length - 2);
      return {
        kind: 'elided',
        text: `${sentences[at]?.replace(/……$/u, '')}${pick(rnd, ['……', '[……]', '（略）', '…', '...'])}${sentences[at + 2]}`,
        homes: [id],
      };
    },
    () => {
      const { id, sentences } = pick(rnd, rich);
      const parts = pick(rnd, sentences).split(/(?<=[，；])/u);
      if (parts.length < 3) return undefined;
      const [head, gap, ...tail] = parts;
      if (denies(gap ?? '') || lettersOf(head ?? '').length < 5 || lettersOf(tail.join('')).length < 5)
        return undefined;
      return { kind: 'elided inside', text: `${head?.replace(/[，；]$/u, '')}……${tail.join('')}`, homes: [id] };
    },
    () => {
      const { id, text } = clauses();
      const at = text.search(/[，。；：]/u);
      if (at < 3) return undefined;
      return {
        kind: 'annotated',
        text:
          text.slice(0, at) +
          pick(rnd, ['〔原文如此〕', '（原文如此）', '［按：即杨浦］', '〔引者按〕']) +
          text.slice(at),
        homes: [id],
      };
    },
    () => {
      const { id, text } = one(pick(rnd, rich));
      // A ring beside a digit is a part of the number.
      if (/^\d/.test(text)) return undefined;
      return { kind: 'labelled', text: `${pick(rnd, ['1）', '(a)', '❶', '（三）', '第一，'])}${text}`, homes: [id] };
    },
  ];
  function one({ id, sentences }: { id: string; sentences: string[] }): { id: string; text: string; homes: string[] } {
    return { id, text: pick(rnd, sentences), homes: [id] };
  }
  function homed({ id, text }: { id: string; text: string }): { text: string; homes: string[] } {
    return { text, homes: [id] };
  }
  const made: Pasted[] = [];
  for (let i = 0; made.length < count; i++) {
    const quotation = makers[i % makers.length]?.();
    if (!quotation || folded(quotation.text).length < 8) continue;
    // A part of a number is no true quotation of it.
    if (/^\s*[\d.%余万亿]/u.test(quotation.text)) continue;
    const pasted = paste(rnd, quotation);
    if (pasted) made.push(pasted);
  }
  return made;
}
