import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { type Document, isMap, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Report } from './checks/problem.ts';

export type Path = readonly (string | number)[];

/** What a YAML or JSON file says, checked by its schema, and where it says it. */
export interface Parsed<T> {
  value: T;
  /** The line in the file of the value at `path`, or of the nearest thing above it that exists. */
  line(path: Path): number;
}

function nodeLine(doc: Document.Parsed, counter: LineCounter, path: Path, firstLine: number): number {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? doc.contents : doc.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    // The key's line and not the value's: a block value may begin lines below.
    const pair = isMap(parent)
      ? parent.items.find((item) => String((item.key as { value?: unknown }).value) === String(key))
      : undefined;
    const node = (pair?.key ?? (length === 0 ? parent : doc.getIn(path.slice(0, length), true))) as Node | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line + firstLine - 1;
  }
  return firstLine;
}

/** The last reading of each file: parsing takes most of a check's time, and a change of content touches one file. */
const readings = new Map<string, { text: string; doc: Document.Parsed; counter: LineCounter }>();

function readOnce(file: string, text: string): { doc: Document.Parsed; counter: LineCounter } {
  const last = readings.get(file);
  if (last?.text === text) return last;
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  readings.set(file, { text, doc, counter });
  return { doc, counter };
}

/**
 * Parses `text` as YAML 1.2 and checks it by `schema`. Gives `null`, and reports Y01 or Y02, on any fault.
 * JSON is parsed strictly first, for YAML would forgive what JSON forbids. `firstLine` is the line of the file
 * on which `text` begins (front matter begins on 2); `code` replaces Y01 and Y02 where another room owns the fault.
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  report: Report,
  { firstLine = 1, code }: { firstLine?: number; code?: 'C01' } = {},
): Parsed<z.output<S>> | null {
  const { doc, counter } = readOnce(file, text);
  const fault = doc.errors[0] ?? doc.warnings[0];
  if (fault) {
    report(
      code ?? 'Y01',
      file,
      counter.linePos(fault.pos[0]).line + firstLine - 1,
      `cannot be parsed: ${fault.message}`,
    );
    return null;
  }
  if (file.endsWith('.json')) {
    const errors: ParseError[] = [];
    parseJson(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (errors[0]) {
      report(
        'Y01',
        file,
        counter.linePos(errors[0].offset).line,
        `is not JSON: ${printParseErrorCode(errors[0].error)}`,
      );
      return null;
    }
  }
  let aliasAt: number | undefined;
  visit(doc, {
    Alias: (_key, alias) => {
      aliasAt ??= alias.range?.[0] ?? 0;
    },
  });
  if (aliasAt !== undefined) {
    const at = counter.linePos(aliasAt).line + firstLine - 1;
    report(
      code ?? 'Y01',
      file,
      at,
      'has an alias (*): expected plain values; put words that begin with * in quotation marks',
    );
    return null;
  }
  const line = (path: Path): number => nodeLine(doc, counter, path, firstLine);
  const result = schema.safeParse(doc.toJS());
  if (result.success) return { value: result.data, line };
  for (const issue of result.error.issues) {
    const path = issue.path as Path;
    const name = path.length ? `\`${path.join('.')}\`` : 'the file';
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        report(code ?? 'Y02', file, line([...path, key]), `${name} has a field \`${key}\` that is not known here`);
    } else {
      report(code ?? 'Y02', file, line(path), `${name}: ${issue.message}`);
    }
  }
  return null;
}
