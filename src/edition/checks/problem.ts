import { printable } from '../../text/printable.ts';
import type { CheckCode } from './codes.ts';

/** One thing wrong with the content, at one place. `line` counts from 1. */
export interface Problem {
  code: CheckCode;
  /** Path from the project's root, e.g. `content/chapters/06-governance.mdx`. */
  file: string;
  line: number;
  /** What was found and what was expected. */
  message: string;
  /** What to write instead, in Chinese, for an editor who does not know the file's language. */
  advice?: string;
}

/** Where the checks put what they find. */
export type Report = (code: CheckCode, file: string, line: number, message: string, advice?: string) => void;

/** A report that adds to a list. */
export const reportInto =
  (problems: Problem[]): Report =>
  (code, file, line, message, advice) =>
    problems.push({ code, file, line, message, ...(advice !== undefined && { advice }) });

/** No message of ours is longer; what is longer holds words of the content. */
const MOST = { file: 200, message: 800 };
/** Problems that are printed; whoever has more mends these first. */
const SHOWN = 50;

/**
 * `T02 content/chapters/07-governance.mdx:14 differs from S7 …`, the form every message takes; its advice on a line of its
 * own. Names and words of the content are printed so that they can do nothing to a terminal.
 */
export function formatProblem({ code, file, line, message, advice }: Problem): string {
  const found = `${code} ${printable(file, MOST.file)}:${line} ${printable(message, MOST.message)}`;
  return advice === undefined ? found : `${found}\n    ${printable(advice, MOST.message)}`;
}

/** The first problems, each as `formatProblem` has it, and how many more there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const more = problems.length - SHOWN;
  return [...problems.slice(0, SHOWN).map(formatProblem), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

const { compare } = new Intl.Collator('en');

const compared = ['file', 'line', 'code', 'message'] as const;

/** Sorted by file, line, code; equal ones once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code));
  return sorted.filter((problem, i) => {
    const last = sorted[i - 1];
    return !(last && compared.every((field) => last[field] === problem[field]));
  });
}

/** Thrown where an `Edition` is asked for and the content has problems. It carries them all. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in content/\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
    // The place that matters is in the content, named in the message; a stack of ours would only hide it.
    this.stack = `${this.name}: ${this.message}`;
  }
}
