import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { isStatePath } from '../schemas/record-state.ts';
import type { Report } from './checks/problem.ts';
import { type ContentFiles, readText } from './text-file.ts';
import { COLON_ADVICE, JSON_ADVICE } from './yaml-advice.ts';
import { type Parsed, type Path, readYaml } from './yaml-reading.ts';

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
  const isJson = file.endsWith('.json');
  const broken = (at: number, message: string, advice: string): null => {
    report(code ?? 'Y01', file, at + firstLine - 1, message, isJson ? JSON_ADVICE : advice);
    return null;
  };
  const [fault] = reading.faults;
  // A bracket of JSON that is not closed opens at the first line: where it goes wrong says more.
  if (fault) return broken(Math.max(fault.line, isJson ? jsonErrorLine(text) : 0), fault.message, fault.advice);
  const [error] = isJson ? jsonErrors(text) : [];
  if (error) return broken(error.line, `is not JSON: ${error.message}`, JSON_ADVICE);
  const result = schema.safeParse(reading.value);
  if (result.success) return { value: result.data, line };
  for (const { path, name, message, unknownKey } of schemaIssues(result.error, 'the file')) {
    const told = unknownKey === undefined ? `: ${message}` : ` has a field \`${unknownKey}\` that is not known here`;
    const own = isStatePath(path) ? 'P06' : 'Y02';
    report(code ?? own, file, line(path), name + told, isUnreadColon(reading.value, path) ? COLON_ADVICE : undefined);
  }
  return null;
}

/** Whether a group of fields was read as one text, because of its colon: `name：小城`. */
function isUnreadColon(value: unknown, path: Path): boolean {
  const at = path.reduce((inner: unknown, step) => (inner as Record<string | number, unknown> | null)?.[step], value);
  return typeof at === 'string' && /^[\w-]+\s*[:：]/.test(at);
}

function jsonErrors(text: string): { line: number; message: string }[] {
  const errors: ParseError[] = [];
  parseJson(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.slice(0, 1).map(({ offset, error }) => ({
    line: text.slice(0, offset).split('\n').length,
    message: printParseErrorCode(error),
  }));
}

/** The line of the first fault; 0 where there is none, or the file is nested too deeply to be looked through. */
function jsonErrorLine(text: string): number {
  try {
    return jsonErrors(text)[0]?.line ?? 0;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

/** A YAML or JSON file of the content, checked by its schema. `null`, reported, for one that cannot be read. */
export function readYamlFile<S extends z.ZodType>(
  files: ContentFiles,
  file: string,
  schema: S,
  report: Report,
): Parsed<z.output<S>> | null {
  const text = readText(files, file, report);
  return text === null ? null : parseYaml(text, file, schema, report);
}
