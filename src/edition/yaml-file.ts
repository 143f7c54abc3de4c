import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Report } from './checks/problem.ts';

export type Path = readonly (string | number)[];

/** What a YAML or JSON file says, checked by its schema, and where it says it. */
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
      aliases.push({ line: lineOf(range?.[0] ?? 0), source });
    },
  });
  return {
    faults,
    aliases,
    value: faults.length || aliases.length ? undefined : doc.toJS(),
    line: (path) => (doc.contents ? lineOf(nodeAt(doc.contents, path).range?.[0] ?? 0) : 1),
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

/** What a schema found wrong with a value, at which path. `unknownKey` is the name of a field that no schema has. */
export interface SchemaIssue {
  path: Path;
  /** What is wrong, by its path: `chapters.0.short` in code marks, or `whole` for the value itself. */
  name: string;
  message: string;
  unknownKey?: string;
}

/** The issues of a schema, an unknown field one by one. `whole` is what the value itself is called: the file. */
export function schemaIssues({ issues }: z.ZodError, whole: string): SchemaIssue[] {
  return issues.flatMap((issue): SchemaIssue[] => {
    // Symbols are no keys of YAML.
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const name = path.length ? `\`${path.join('.')}\`` : whole;
    if (issue.code !== 'unrecognized_keys') return [{ path, name, message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key], name, message: issue.message, unknownKey: key }));
  });
}

/**
 * Parses `text` as YAML 1.2 and checks it by `schema`. Gives `null`, and reports Y01 or Y02, on any fault.
 * JSON is parsed strictly as well, for YAML would forgive what JSON forbids. `firstLine` is the line of the file
 * on which `text` begins (front matter begins on 2); `code` replaces Y01 and Y02 where another room owns the fault.
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  report: Report,
  { firstLine = 1, code }: { firstLine?: number; code?: 'C01' } = {},
): Parsed<z.output<S>> | null {
  const reading = readYaml(file, text);
  const line = (path: Path): number => reading.line(path) + firstLine - 1;
  const broken = (at: number, message: string): null => {
    report(code ?? 'Y01', file, at + firstLine - 1, message);
    return null;
  };
  const [fault] = reading.faults;
  if (fault) return broken(fault.line, `cannot be parsed: ${fault.message}`);
  if (file.endsWith('.json')) {
    const [error] = jsonErrors(text);
    if (error) return broken(error.line, `is not JSON: ${error.message}`);
  }
  const [alias] = reading.aliases;
  if (alias)
    return broken(
      alias.line,
      'has an alias (*): expected plain values; put words that begin with * in quotation marks',
    );
  const result = schema.safeParse(reading.value);
  if (result.success) return { value: result.data, line };
  for (const { path, name, message, unknownKey } of schemaIssues(result.error, 'the file')) {
    const told = unknownKey === undefined ? `: ${message}` : ` has a field \`${unknownKey}\` that is not known here`;
    report(code ?? 'Y02', file, line(path), name + told);
  }
  return null;
}

function jsonErrors(text: string): { line: number; message: string }[] {
  const errors: ParseError[] = [];
  parseJson(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.map(({ offset, error }) => ({
    line: text.slice(0, offset).split('\n').length,
    message: printParseErrorCode(error),
  }));
}
