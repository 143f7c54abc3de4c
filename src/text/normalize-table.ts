import { Converter } from 'opencc-js';
import { type NormalizeTable, normalize, readTable } from './normalize.ts';

// In the build only: opencc-js weighs 400 kB in Brotli, the table it makes here 1.6.

/** Radicals that PDF readers give for the characters, and that NFKC leaves alone (Unicode, EquivalentUnifiedIdeograph). */
const RADICALS =
  '⺁厂⺅亻⺈刀⺋巳⺗心⺘扌⺙攵⺝月⺟母⺠民⺡氵⺣灬⺦丬⺩王⺪疋⺫目⺬示⺮竹⺯糸⺳网⺶羊⺷羊⺹老⺺聿⺼月⺽臼⺾艹⻀艹⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车' +
  '⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

/** Not Japan: its 浜 is 滨, and in Shanghai 浜 is a creek. */
const ABROAD = ['t', 'tw', 'hk'] as const;

/** All ideographs of the basic plane: those beyond have no simplified forms that a newspaper prints. */
const IDEOGRAPHS = Array.from({ length: 0xa000 - 0x3400 }, (_, i) => String.fromCharCode(0x3400 + i));

/**
 * The table for `readTable`, one string. Characters only towards those that the texts use, and only from those
 * that they do not: a character that the text itself prints stays what it is, so that no two words of the text become
 * one. Where that leaves a traditional spelling of the text unread (座標 for 坐标), the word goes in, provided that the
 * text has no such word. Deterministic: in the order of what it leads to, which packs best.
 */
export function buildTable(texts: readonly string[]): string {
  const used = new Set(texts.join(''));
  const pairs = new Map<string, string>();
  const add = (from: string, to: string): void => {
    if (from !== to && used.has(to) && !used.has(from) && !pairs.has(from)) pairs.set(from, to);
  };
  for (const [, from = '', to = ''] of RADICALS.matchAll(/(.)(.)/gsu)) add(from, to);
  for (const locale of ABROAD) {
    const home = Converter({ from: locale, to: 'cn' });
    // A line each, in one call: ten times as fast as a call each.
    const homes = home(IDEOGRAPHS.join('\n')).split('\n');
    for (const [i, character] of IDEOGRAPHS.entries()) add(character, homes[i] ?? character);
  }
  // The other way about, with the words around: what our own text looks like when it is typed in traditional characters.
  const aligned: (readonly [here: string[], there: string[]])[] = [];
  for (const locale of ABROAD) {
    const away = Converter({ from: 'cn', to: locale });
    const written = [...texts, ...used];
    const lines = away(written.join('\n')).split('\n');
    for (const [i, text] of written.entries()) {
      const [here, there] = [[...text], [...(lines[i] ?? text)]];
      if (here.length === there.length) aligned.push([here, there]);
    }
  }
  for (const [here, there] of aligned) for (const [i, from] of there.entries()) add(from, here[i] ?? from);
  const characters = [...pairs]
    .sort(([a, x], [b, y]) => (x + a < y + b ? -1 : 1))
    .flat()
    .join('');
  return [characters, ...wordsLeft(aligned, texts, readTable(characters))].join('|');
}

/** The words of two characters that the characters alone do not bring home. */
function wordsLeft(
  aligned: readonly (readonly [string[], string[]])[],
  texts: readonly string[],
  table: NormalizeTable,
): string[] {
  const known = new Map<string, string>();
  const folded = (text: string): string => {
    const out = known.get(text) ?? normalize(text, table).text;
    known.set(text, out);
    return out;
  };
  const whole = folded(texts.join(''));
  const words = new Set<string>();
  for (const [here, there] of aligned) {
    there.forEach((from, i) => {
      if (folded(from) === folded(here[i] ?? '')) return;
      for (const at of [i, i - 1]) {
        const pair = folded(there.slice(Math.max(0, at), at + 2).join(''));
        const home = folded(here.slice(Math.max(0, at), at + 2).join(''));
        if (pair.length !== 2 || home.length !== 2 || whole.includes(pair)) continue;
        words.add(pair + home);
        break;
      }
    });
  }
  return [...words].sort();
}
