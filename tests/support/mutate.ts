import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parse, parseDocument } from 'yaml';
import { decode, encode, type Files } from './content.ts';
import { pick } from './seeded.ts';

/** One single change of the content, and the lines of the file on which a report of it is right. */
export interface Mutation {
  files: Files;
  what: string;
  file: string;
  lines: readonly [first: number, last: number];
}

type Random = () => number;

const SAMPLE = [...'的不一是人在有我他这为之大来以个中上们到杨浦０１“”，。-*_ '];
const FULL_WIDTH = (c: string): string => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0);

/** Drops, adds, swaps, doubles or widens one character of `text`; gives null where that changes nothing. */
function oneCharacter(text: string, random: Random): { text: string; kind: string } | null {
  const characters = [...text];
  const at = Math.floor(random() * characters.length);
  const kind = pick(random, ['drop', 'add', 'swap', 'double', 'replace', 'width']);
  const c = characters[at] ?? '';
  if (kind === 'drop') characters.splice(at, 1);
  else if (kind === 'add') characters.splice(at, 0, pick(random, SAMPLE));
  else if (kind === 'double') characters.splice(at, 0, c);
  else if (kind === 'replace') characters[at] = pick(random, SAMPLE);
  else if (kind === 'swap') [characters[at], characters[at + 1]] = [characters[at + 1] ?? '', c];
  else if (/[!-~]/.test(c)) characters[at] = FULL_WIDTH(c);
  else return null;
  const result = characters.join('');
  return result === text ? null : { text: result, kind };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const mutation = (files: Files, file: string, text: string, what: string, first: number, last = first): Mutation => ({
  files: new Map(files).set(file, encode(text)),
  what: `${file}:${first} ${what}`,
  file,
  lines: [first, last],
});

/** A character of one line that holds words: of the source, of a chapter's paragraphs and titles. */
export function mutateLine(
  files: Files,
  file: string,
  guards: (line: string) => boolean,
  random: Random,
): Mutation | null {
  const lines = decode(files.get(file)).split('\n');
  const guarded = lines.flatMap((line, i) => (guards(line) ? [i] : []));
  const at = pick(random, guarded);
  const [, indent = '', words = ''] = /^(\s*- )?(.*)$/.exec(lines[at] ?? '') ?? [];
  const changed = oneCharacter(words, random);
  if (!changed) return null;
  lines[at] = indent + changed.text;
  return mutation(files, file, lines.join('\n'), `${changed.kind}: ${changed.text.slice(0, 20)}`, at + 1);
}

/** Two paragraphs swapped or merged, one split, dropped or doubled. */
export function mutateParagraphs(
  files: Files,
  file: string,
  guards: (line: string) => boolean,
  random: Random,
): Mutation | null {
  const lines = decode(files.get(file)).split('\n');
  const guarded = lines.flatMap((line, i) => (guards(line) ? [i] : []));
  const n = Math.floor(random() * guarded.length);
  const at = guarded[n] ?? 0;
  const next = guarded[n + 1];
  const kind = pick(random, ['swap', 'merge', 'split', 'drop', 'double']);
  const line = lines[at] ?? '';
  if (kind === 'swap' && next !== undefined) [lines[at], lines[next]] = [lines[next] ?? '', line];
  else if (kind === 'merge' && next !== undefined) lines.splice(at, next - at + 1, line + (lines[next] ?? ''));
  else if (kind === 'split') lines.splice(at, 1, line.slice(0, line.length >> 1), '', line.slice(line.length >> 1));
  else if (kind === 'drop') lines.splice(at, 1);
  else if (kind === 'double') lines.splice(at, 0, line, '');
  else return null;
  // What is missing is reported where it should stand: before the next paragraph, or on the last line.
  return mutation(files, file, lines.join('\n'), kind, Math.min(at + 1, lines.length - 1), lines.length);
}

interface Place {
  pair?: Pair;
  node: Node;
  path: string;
}

function placesOf(node: Node | null, path: string, pair?: Pair): Place[] {
  const own: Place[] = node && isScalar(node) ? [{ node, path, ...(pair && { pair }) }] : [];
  if (isMap(node))
    return node.items.flatMap((item) =>
      placesOf(item.value as Node, `${path}.${String((item.key as { value?: unknown }).value)}`, item as Pair),
    );
  if (isSeq(node)) return node.items.flatMap((item, i) => placesOf(item as Node, `${path}.${i}`));
  return own;
}

/**
 * A value or a key of a YAML or JSON file, where `guards` names the path (`.chapters.2.slug`). Lines around the value
 * in the same record are right too: a record that no longer fits is reported where it begins.
 */
export function mutateYaml(
  files: Files,
  file: string,
  guards: (path: string) => boolean,
  random: Random,
  record = 0,
): Mutation | null {
  const text = decode(files.get(file));
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const { node, pair, path } = pick(
    random,
    placesOf(doc.contents, '').filter((place) => guards(place.path)),
  );
  const target = pair && random() < 0.2 ? (pair.key as Node) : node;
  const [start = 0, end = 0] = target.range ?? [];
  const changed = oneCharacter(text.slice(start, end), random);
  if (!changed) return null;
  const result = text.slice(0, start) + changed.text + text.slice(end);
  try {
    // A change of spelling that leaves the value as it was, such as a quoted word without its quotes, is none.
    const read = (words: string): unknown => (file.endsWith('.json') ? JSON.parse(words) : parse(words));
    if (JSON.stringify(read(result)) === JSON.stringify(read(text))) return null;
  } catch {
    // A broken file has to be refused like anything else.
  }
  const line = lineAt(text, start);
  return mutation(
    files,
    file,
    result,
    `${path} ${changed.kind}: ${changed.text.slice(0, 20)}`,
    Math.max(1, line - record),
    line + record,
  );
}
