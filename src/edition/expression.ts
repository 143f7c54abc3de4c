import { type Comment, type Expression, type Options, parse, type SpreadElement } from 'acorn';

// What an MDX file may have between `{` and `}`, decided on the syntax tree (ESTree) and not on characters: a comment can
// begin and end a line that runs code.

const SYNTAX: Options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: false };

/** The statements of a piece of code and the comments in it; null where it is no code. Nothing of it is run. */
function parsed(code: string): { body: ReturnType<typeof parse>['body']; comments: Comment[] } | null {
  const comments: Comment[] = [];
  try {
    const { body } = parse(code, { ...SYNTAX, onComment: comments });
    return { body, comments };
  } catch {
    return null;
  }
}

/** Whether what is in braces is one block comment and nothing else: no statement, not even an empty one. */
export function isComment(code: string): boolean {
  const { body, comments } = parsed(code) ?? { body: [null], comments: [] };
  return body.length === 0 && comments.length === 1 && comments[0]?.type === 'Block';
}

/** What a property of a component may be: words, a number, or a list of these. */
export type LiteralValue = string | number | (string | number)[];

const scalar = (node: Expression | SpreadElement | null): string | number | undefined =>
  node?.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number')
    ? node.value
    : undefined;

/** The value of a property that is a literal; undefined where it is anything that would have to be run to be known. */
export function literalOf(code: string): LiteralValue | undefined {
  const { body, comments } = parsed(code) ?? { body: [], comments: [] };
  const [statement, ...more] = body;
  if (statement?.type !== 'ExpressionStatement' || more.length > 0 || comments.length > 0) return undefined;
  const { expression } = statement;
  if (expression.type !== 'ArrayExpression') return scalar(expression);
  const items = expression.elements.map(scalar);
  return items.some((item) => item === undefined) ? undefined : (items as (string | number)[]);
}
