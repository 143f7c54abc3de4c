import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { defined } from '../text/defined.ts';
import { yamlAdvice } from './yaml-advice.ts';
import { yamlFaults } from './yaml-faults.ts';

export type Path = readonly (string | number)[];

/** What a YAML or JSON file says, and where it says it. */
export interface Parsed<T> {
  value: T;
  /** The line in the file of the value at `path`, or of the nearest thing above it that exists. */
  line(path: Path): number;
}

export interface YamlFault {
  line: number;
  message: string;
  /** What to write instead, in Chinese. */
  advice: string;
}

/** A YAML text as read, before any schema. Lines count from 1 within the text. */
export interface YamlReading extends Parsed<unknown> {
  /** What is no plain YAML 1.2: `value` is undefined then. */
  faults: readonly YamlFault[];
}

/** The pairs of a map by their keys: a file may have thousands of them, and as many faults. */
const pairs = new WeakMap<YAMLMap, Map<string, { key: Node; value: Node | null }>>();

function pairsOf(map: YAMLMap): Map<string, { key: Node; value: Node | null }> {
  let known = pairs.get(map);
  if (!known) {
    const { items } = map as YAMLMap<Node, Node | null>;
    known = new Map(items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])));
    pairs.set(map, known);
  }
  return known;
}

/** The node of the key at the path's end, or of the list item, or of the nearest thing above that exists. */
function nodeAt(root: Node, path: Path): Node {
  let node = root;
  let nearest = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
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

function read(text: string): YamlReading {
  const counter = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    // Any other key would be made a string, with a warning on the terminal.
    stringKeys: true,
  });
  const lineOf = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const all = yamlFaults(doc, text);
  const lines = all.length > 0 ? text.split('\n') : [];
  return {
    faults: all.map(({ code, at, message }) => {
      const line = lineOf(at);
      return { line, message, advice: yamlAdvice(code, lines[line - 1] ?? '') };
    }),
    value: all.length > 0 ? undefined : doc.toJS(),
    line: (path) =>
      doc.contents ? lineOf(defined(nodeAt(doc.contents, path).range, 'the range of a parsed node')[0]) : 1,
  };
}

/** The last reading of each file: parsing takes most of a check's time, and a change of content touches one file. */
const readings = new Map<string, { text: string; reading: YamlReading }>();

/** Reads `text`, the YAML of `file`. A key that is no string is a fault. */
export function readYaml(file: string, text: string): YamlReading {
  const last = readings.get(file);
  if (last?.text === text) return last.reading;
  const reading = read(text);
  readings.set(file, { text, reading });
  return reading;
}
