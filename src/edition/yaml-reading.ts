import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { defined } from '../text/defined.ts';

export type Path = readonly (string | number)[];

/** What a YAML or JSON file says, and where it says it. */
export interface Parsed<T> {
  value: T;
  /** The line in the file of the value at `path`, or of the nearest thing above it that exists. */
  line(path: Path): number;
}

/** A YAML text as read, before any schema. Lines count from 1 within the text. */
export interface YamlReading extends Parsed<unknown> {
  /** What is no YAML 1.2; `value` is undefined then. */
  faults: readonly { line: number; message: string }[];
  /** Aliases, which could multiply a value without end; `value` is undefined then. */
  aliases: readonly { line: number; source: string }[];
}

/** The node of the key at the path's end, or of the list item, or of the nearest thing above that exists. */
function nodeAt(root: Node, path: Path): Node {
  let node = root;
  let nearest = root;
  for (const step of path) {
    if (isMap(node)) {
      const { items } = node as YAMLMap<Node, Node | null>;
      const pair = items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return nearest;
      // The key's line and not the value's: a block value may begin lines below.
      nearest = pair.key;
      node = pair.value ?? pair.key;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return nearest;
      node = nearest = item as Node;
    } else return nearest;
  }
  return nearest;
}

function read(text: string, stringKeys: boolean): YamlReading {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false, stringKeys });
  const lineOf = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const faults = [...doc.errors, ...doc.warnings].map(({ pos, message }) => ({ line: lineOf(pos[0]), message }));
  const aliases: { line: number; source: string }[] = [];
  visit(doc, {
    Alias: (_key, { range, source }) => {
      aliases.push({ line: lineOf(defined(range, 'the range of a parsed node')[0]), source });
    },
  });
  return {
    faults,
    aliases,
    value: faults.length || aliases.length ? undefined : doc.toJS(),
    line: (path) =>
      doc.contents ? lineOf(defined(nodeAt(doc.contents, path).range, 'the range of a parsed node')[0]) : 1,
  };
}

/** The last reading of each file: parsing takes most of a check's time, and a change of content touches one file. */
const readings = new Map<string, { text: string; reading: YamlReading }>();

/** Reads `text`, the YAML of `file`. `stringKeys` makes a key that is no string a fault. */
export function readYaml(file: string, text: string, { stringKeys = false } = {}): YamlReading {
  const last = readings.get(file);
  if (last?.text === text) return last.reading;
  const reading = read(text, stringKeys);
  readings.set(file, { text, reading });
  return reading;
}
