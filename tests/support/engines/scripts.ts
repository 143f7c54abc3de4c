import { transform } from 'esbuild';
import ts from 'typescript';
import { constant, declarationOf, parsed } from './constants.ts';
import { ENGINES, type Fault, faultOf } from './lacking.ts';
import { eventFeatures, globalFeatures, memberFeatures } from './names.ts';
import { newerInPattern } from './patterns.ts';

const isOwnKey = (node: ts.Node): node is ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.ClassElement =>
  ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isClassElement(node);

/** The keys of a script's own objects, and the members of its classes. */
export function ownKeys(script: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isOwnKey(node) && node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)))
      keys.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(script).file);
  return keys;
}

/** An identifier that is read, and not the name of something. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ((parent as ts.NamedDeclaration).name === node || (parent as ts.BindingElement).propertyName === node)
    return false;
  return !ts.isTypeOfExpression(parent) && !ts.isLabeledStatement(parent) && !ts.isBreakOrContinueStatement(parent);
}

/**
 * Names and regular expressions of a built script that a promised engine lacks. A call or a member behind `?.` is asked
 * for, and so is a name behind `typeof`.
 *
 * @param keys of the objects that the site's scripts make themselves: such a member is no browser's
 */
export function newerInScript(script: string, keys: ReadonlySet<string> = new Set()): Fault[] {
  const tree = parsed(script);
  const read = (node: ts.Expression | undefined): string | undefined => constant(tree, node);
  const faults: Fault[] = [];
  const globalName = (node: ts.Node | undefined): string | undefined =>
    node && ts.isIdentifier(node) && !declarationOf(tree, node) ? node.text : undefined;
  const member = (of: ts.Node | undefined, name: string, { parent: words }: ts.Node): void => {
    const owner = globalName(of);
    if (owner === undefined && keys.has(name)) return;
    const [shown, features] = memberFeatures(owner, name);
    faults.push(...faultOf(shown, features, words.getText()));
  };
  const pattern = ([source, flags]: readonly (string | undefined)[], node: ts.Node): void => {
    if (source === undefined || flags === undefined)
      faults.push({ name: 'RegExp', engines: 'unknown', words: `cannot be read: ${node.getText().slice(0, 200)}` });
    else faults.push(...newerInPattern(source, flags));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isRead(node) && globalName(node))
      faults.push(...faultOf(node.text, globalFeatures(node.text), node.parent.getText()));
    if (ts.isPropertyAccessExpression(node) && !(node.parent as ts.CallExpression).questionDotToken)
      member(node.expression, node.name.text, node);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      member(node.expression, node.argumentExpression.text, node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      const from = node.parent.parent;
      if (ts.isIdentifier(key)) member(ts.isVariableDeclaration(from) ? from.initializer : undefined, key.text, node);
    }
    if (ts.isCallExpression(node) && /(^|\.)addEventListener$/.test(node.expression.getText())) {
      const type = read(node.arguments[0]);
      if (type) faults.push(...faultOf(`${type} event`, eventFeatures(type), node.getText()));
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      pattern([node.text.slice(1, end), node.text.slice(end + 1)], node);
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && globalName(node.expression) === 'RegExp')
      pattern([read(node.arguments?.[0]), node.arguments?.[1] ? read(node.arguments[1]) : ''], node);
    ts.forEachChild(node, visit);
  };
  visit(tree.file);
  return faults;
}

/** The promised engines for which the compiler would have to write a script in other words. */
export async function newerSyntax(script: string): Promise<string[]> {
  // They know every `\p{…}` of ours; the compiler rewrites those whose tables have grown since.
  const options = { loader: 'js', format: 'esm', supported: { 'regexp-unicode-property-escapes': true } } as const;
  const written = async (target: string): Promise<string> => (await transform(script, { ...options, target })).code;
  const newest = await written('esnext');
  const targets = await Promise.all(ENGINES.map(async ({ target }) => ({ target, code: await written(target) })));
  return targets.filter(({ code }) => code !== newest).map(({ target }) => target);
}
