import type { SearchLocation } from '../../src/search/place.ts';
import { pick, seeded } from './seeded.ts';

/** What a query asks, and where its answer must stand: [place, start, end], all occurrences, in reading order. */
export interface Query {
  kind: string;
  text: string;
  /** How the answer is found: as it stands; folded; across a break; by a proposal; not at all. */
  mode: 'exact' | 'norm' | 'join' | 'corr' | 'none';
  spans: [place: string, start: number, end: number][];
}

// The sampling of bench/quote-queries.mjs, draw for draw, so that a seed gives the queries it gives there; its
// reference folding too, which knows nothing of ours.

const HAN = /^\p{Script=Han}$/u;
const HAN_LENGTHS = [2, 3, 4, 6, 8, 12, 20];
const KEPT = /[\p{L}\p{N}]/u;
const isHan = (c: string): boolean => HAN.test(c);

const isPoint = (text: string, at: number): boolean =>
  /[.．]/.test(text[at] ?? '') && /\p{Nd}/u.test(text[at - 1] ?? '') && /\p{Nd}/u.test(text[at + 1] ?? '');

/** Reference folding: NFKC, lower case, letters, numbers and points between digits. */
function plain(text: string): { out: string; map: number[] } {
  let out = '';
  const map: number[] = [];
  let at = 0;
  for (const c of text) {
    for (const f of c.normalize('NFKC').toLowerCase()) {
      if (!KEPT.test(f) && !isPoint(text, at)) continue;
      out += f;
      for (let k = 0; k < f.length; k++) map.push(at);
    }
    at += c.length;
  }
  return { out, map };
}

const occurrences = (hay: string, needle: string): number[] => {
  const found: number[] = [];
  for (let i = needle ? hay.indexOf(needle) : -1; i >= 0; i = hay.indexOf(needle, i + 1)) found.push(i);
  return found;
};

/** The bench's 1,500 queries for a seed. `traditional` writes simplified text in traditional characters. */
export function queries(
  places: readonly SearchLocation[],
  seed: number,
  traditional: (text: string) => string,
  per = 100,
): Query[] {
  const rnd = seeded(seed);
  const texts = places.map(({ text }) => text.trim());
  const ids = places.map(({ id }) => id);
  const characters = texts.map((text) => [...text]);
  const folded = texts.map(plain);
  const made: Query[] = [];
  const seen = new Set<string>();
  const add = (kind: string, text: string, mode: Query['mode'], spans: Query['spans']): boolean => {
    const key = `${kind}\0${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    made.push({ kind, text, mode, spans });
    return true;
  };
  const exact = (q: string): Query['spans'] =>
    texts.flatMap((text, k) =>
      occurrences(text, q).map((i): Query['spans'][number] => [ids[k] ?? '', i, i + q.length]),
    );
  const norm = (q: string): Query['spans'] => {
    const n = plain(q).out;
    return texts.flatMap((text, k) =>
      occurrences(folded[k]?.out ?? '', n).map((i): Query['spans'][number] => {
        const [from = 0, last = 0] = [folded[k]?.map[i], folded[k]?.map[i + n.length - 1]];
        return [ids[k] ?? '', from, last + String.fromCodePoint(text.codePointAt(last) ?? 0).length];
      }),
    );
  };
  const draw = <T>(pool: readonly T[], count: number, accept: (one: T) => boolean): void => {
    const left = [...pool];
    for (let got = 0; left.length && got < count; ) {
      const [one] = left.splice(Math.floor(rnd() * left.length), 1);
      if (one !== undefined && accept(one)) got++;
    }
  };
  const windows = (length: number, ok: (w: string[]) => boolean): string[] =>
    characters.flatMap((c) =>
      c.flatMap((_, i) =>
        i + length <= c.length && ok(c.slice(i, i + length)) ? [c.slice(i, i + length).join('')] : [],
      ),
    );
  const han = (w: string[]): boolean => w.every(isHan);
  const mixable = (w: string[]): boolean =>
    w.some(isHan) && !w.every(isHan) && (w[0] ?? '').trim() !== '' && (w.at(-1) ?? '').trim() !== '';
  const half = Math.ceil(per / 2);

  for (const length of HAN_LENGTHS) draw(windows(length, han), per, (q) => add(`han-${length}`, q, 'exact', exact(q)));
  const mixed = new Map<number, string[]>([6, 12, 20].map((length) => [length, windows(length, mixable)]));
  const mix = (...lengths: number[]): string[] => lengths.flatMap((length) => mixed.get(length) ?? []);
  for (const length of mixed.keys()) draw(mix(length), per, (q) => add(`mixed-${length}`, q, 'exact', exact(q)));

  const all = texts.join('\n');
  const allFolded = folded.map(({ out }) => out).join('');
  const alphabet = [...new Set([...all].filter(isHan))];
  const absent = (q: string): boolean => !all.includes(q) && !allFolded.includes(plain(q).out);
  const negatives = Math.ceil(per / 2 / HAN_LENGTHS.length);
  for (const length of HAN_LENGTHS) {
    const pool = windows(length, han);
    for (let n = 0, guard = 0; n < negatives && guard < 5000; guard++) {
      const w = [...pick(rnd, pool)];
      w[Math.floor(rnd() * length)] = pick(rnd, alphabet);
      if (absent(w.join('')) && add('neg-sub', w.join(''), 'none', [])) n++;
    }
    for (let n = 0, guard = 0; n < negatives && guard < 5000; guard++) {
      const h = Math.max(1, Math.floor(length / 2));
      const a = [...pick(rnd, pool)].slice(0, h);
      const q = [...a, ...[...pick(rnd, pool)].slice(-(length - h))].join('');
      if (absent(q) && add('neg-splice', q, 'none', [])) n++;
    }
  }

  draw(
    mix(12, 20).filter((q) => /[^\p{L}\p{N}]/u.test(q)),
    half,
    (q) => {
      const r = q.replace(/[^\p{L}\p{N}]/gu, (c, i: number) => (isPoint(q, i) ? c : ''));
      return [...r].length >= 4 && add('nopunct', r, 'norm', norm(r));
    },
  );
  draw(
    mix(12, 20).filter((q) => /[“”‘’「」《》]/.test(q)),
    half,
    (q) => {
      const style = pick(rnd, [
        ['"', '"', "'", "'"],
        ['「', '」', '『', '』'],
        ['«', '»', '‹', '›'],
      ]);
      const r = q
        .replace(/[“”「」]/g, (c) => (/[“「]/.test(c) ? style[0] : style[1]) ?? '')
        .replace(/[‘’]/g, (c) => (c === '‘' ? style[2] : style[3]) ?? '');
      return r !== q && add('quotes', r, 'norm', norm(r));
    },
  );
  draw(
    mix(6, 12).filter((q) => /[0-9A-Za-z]/.test(q)),
    half,
    (q) => {
      const r = q.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      return add('fullwidth', r, 'norm', norm(r));
    },
  );
  draw(
    mix(12).filter((q) => /[，。：；、]/.test(q)),
    half,
    (q) => {
      const ascii: Record<string, string> = { '，': ',', '。': '.', '：': ':', '；': ';', '、': ',' };
      const r = q.replace(/[，。：；、]/g, (c) => ascii[c] ?? c);
      return add('asciipunct', r, 'norm', norm(r));
    },
  );
  draw(windows(8, han), half, (q) => {
    const w = [...q];
    w.splice(1 + Math.floor(rnd() * 6), 0, pick(rnd, [' ', '　', '\u200b']));
    return add('spaced', w.join(''), 'norm', norm(q));
  });

  const joins: [k: number, length: number, j: number][] = [];
  for (let k = 0; k + 1 < texts.length; k++) {
    for (const length of [8, 12, 20]) {
      for (let j = 3; j <= length - 3; j++) {
        if ((characters[k]?.length ?? 0) >= j && (characters[k + 1]?.length ?? 0) >= length - j)
          joins.push([k, length, j]);
      }
    }
  }
  draw(joins, half, ([k, length, j]) => {
    const a = characters[k]?.slice(-j).join('') ?? '';
    const b = characters[k + 1]?.slice(0, length - j).join('') ?? '';
    if (!plain(a).out || !plain(b).out || texts.some((text) => text.includes(a + b))) return false;
    const end = texts[k]?.length ?? 0;
    return add('join', a + b, 'join', [
      [ids[k] ?? '', end - a.length, end],
      [ids[k + 1] ?? '', 0, b.length],
    ]);
  });
  for (const [printed, meant] of [
    ['通达集团', '达达集团'],
    ['云破钟', '云敲钟'],
  ] as const) {
    add('corr', meant, 'corr', [...exact(meant), ...exact(printed)]);
  }
  for (const length of [4, 8, 12]) {
    draw(windows(length, han), Math.ceil(per / 3), (q) => {
      const t = traditional(q);
      return t !== q && add('trad', t, 'norm', exact(q));
    });
  }
  return made;
}
