import type { CheckCode } from './codes.ts';

/** One thing wrong with the content, at one place. `line` counts from 1. */
export interface Problem {
  code: CheckCode;
  /** Path from the project's root, e.g. `content/chapters/06-governance.mdx`. */
  file: string;
  line: number;
  /** What was found and what was expected. */
  message: string;
}

/** Where the checks put what they find. */
export type Report = (code: CheckCode, file: string, line: number, message: string) => void;

/** `T02 content/chapters/07-governance.mdx:14 differs from S7 …`, the form every message takes. */
export function formatProblem({ code, file, line, message }: Problem): string {
  return `${code} ${file}:${line} ${message}`;
}

/** Sorted by file, line, code; equal ones once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.code.localeCompare(b.code, 'en'),
  );
  return sorted.filter((problem, i) => i === 0 || formatProblem(problem) !== formatProblem(sorted[i - 1] as Problem));
}

/** Thrown where an `Edition` is asked for and the content has problems. It carries them all. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in content/\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
    // The place that matters is in the content, named in the message; a stack of ours would only hide it.
    this.stack = `${this.name}: ${this.message}`;
  }
}
