import ts from 'typescript';

/** A built script, parsed, with what tells which declaration a name means. */
export interface Parsed {
  file: ts.SourceFile;
  checker: ts.TypeChecker;
}

/** Parses a script. Nothing is known beside it: what it does not declare is the browser's. */
export function parsed(script: string): Parsed {
  const name = 'built.js';
  const file = ts.createSourceFile(name, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const host: ts.CompilerHost = {
    getSourceFile: (asked) => (asked === name ? file : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => {},
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (one) => one,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (asked) => asked === name,
    readFile: () => undefined,
  };
  const options = { allowJs: true, noLib: true, noResolve: true, types: [] };
  return { file, checker: ts.createProgram([name], options, host).getTypeChecker() };
}

/** What declares the thing that a name means; `undefined` where the script does not: to set a member of it is no declaration. */
export function declarationOf({ checker }: Parsed, name: ts.Identifier): ts.Declaration | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  return symbol?.declarations?.find((one) => !ts.isExpression(one) || ts.isFunctionLike(one) || ts.isClassLike(one));
}

const joined = (all: readonly (string | undefined)[]): string | undefined =>
  all.every((one) => one !== undefined) ? all.join('') : undefined;

/**
 * The words that an expression of a script is, where they can be known without running it: literals, templates, sums, and
 * the names of such; `undefined` where they cannot.
 */
export function constant(script: Parsed, node: ts.Expression | undefined): string | undefined {
  const read = (one: ts.Expression | undefined): string | undefined => constant(script, one);
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return read(node.expression);
  if (ts.isIdentifier(node)) {
    const declaration = declarationOf(script, node);
    return declaration && ts.isVariableDeclaration(declaration) ? read(declaration.initializer) : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([read(node.left), read(node.right)]);
  if (ts.isTemplateExpression(node))
    return joined([
      node.head.text,
      ...node.templateSpans.flatMap(({ expression, literal }) => [read(expression), literal.text]),
    ]);
  return undefined;
}
