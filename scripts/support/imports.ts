import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Import {
  /** As it is written: `./match.ts`, `astro/config`, `node:fs`. */
  name: string;
  line: number;
  /** Gone when the code runs: nothing has to be installed for it. */
  typeOnly: boolean;
}

/** The code of a file on its own lines: of an .astro file the part between the --- and what is in <script>. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  return text
    .split(/^(---\n[\s\S]*?\n---\n|<script[^>]*>[\s\S]*?<\/script>)/m)
    .map((part, i) => (i % 2 === 1 ? part.replace(/^---|\n---\n$|<\/?script[^>]*>/g, blank) : blank(part)))
    .join('');
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  const names = clause?.namedBindings;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined;
  return (
    !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.every((one) => one.isTypeOnly)
  );
}

/** What a node imports: by a declaration, by `import()`, or as `createRequire(…).resolve('axe-core/axe.min.js')` finds a file. */
function named(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const finds =
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'resolve' &&
    /require|import\.meta/i.test(expression.expression.getText());
  const loads = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === 'require';
  return finds || loads ? node.arguments[0] : undefined;
}

/**
 * The imports of one file of code or style, dynamic ones and re-exports too.
 *
 * @param file its path, by which its kind is known
 * @param text what it holds; read from the disk where it is not given
 */
export function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  if (file.endsWith('.css'))
    return text.split('\n').flatMap((line, i) => {
      const [, name] = /@(?:import|plugin|reference)\s+(?:url\()?["']([^"']+)["']/.exec(line) ?? [];
      return name ? [{ name, line: i + 1, typeOnly: false }] : [];
    });
  const source = ts.createSourceFile(file, codeOf(file, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const target = named(node);
    if (target && ts.isStringLiteralLike(target)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ name: target.text, line, typeOnly: isTypeOnly(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
