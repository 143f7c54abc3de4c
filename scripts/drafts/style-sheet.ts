import { type CssNode, generate, parse, walk } from 'css-tree';

/** What a page's own style sheet says of elements of a name, an id or classes, and of nothing around them. */
export interface StyleRule {
  tag?: string;
  id?: string;
  classes: string[];
  /** `text-decoration: line-through; …` */
  declarations: string;
}

/**
 * What strikes out, raises, or keeps line ends. Not what hides: such rules depend on others that this does not read, and
 * words that are seen must not be lost.
 */
const READ = /^(?:text-decoration(?:-line)?|vertical-align|white-space(?:-collapse)?)$/;
const FOR_SCREENS = /^(?:screen|all)?$/;

/** The rules of a style sheet whose selectors are a name, an id and classes alone, the strongest last. Throws nothing. */
export function rulesIn(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  walk(parse(css), function (node: CssNode) {
    if (
      node.type === 'Atrule' &&
      node.name === 'media' &&
      !FOR_SCREENS.test(node.prelude ? generate(node.prelude) : '')
    )
      return this.skip;
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return undefined;
    const declarations = node.block.children
      .toArray()
      .filter((one) => one.type === 'Declaration' && READ.test(one.property.toLowerCase()))
      .map((one) => generate(one))
      .join(';');
    if (declarations)
      for (const selector of node.prelude.children.toArray()) {
        const rule = simple(selector);
        if (rule) rules.push({ ...rule, declarations });
      }
    return undefined;
  });
  return rules.sort((a, b) => strength(a) - strength(b));
}

function simple(selector: CssNode): Omit<StyleRule, 'declarations'> | undefined {
  if (selector.type !== 'Selector') return undefined;
  const rule: Omit<StyleRule, 'declarations'> = { classes: [] };
  for (const part of selector.children.toArray()) {
    if (part.type === 'TypeSelector') rule.tag = part.name.toLowerCase();
    else if (part.type === 'IdSelector') rule.id = part.name;
    else if (part.type === 'ClassSelector') rule.classes.push(part.name);
    else return undefined;
  }
  return rule;
}

const strength = ({ tag, id, classes }: StyleRule): number =>
  (id === undefined ? 0 : 10_000) + classes.length * 100 + (tag === undefined || tag === '*' ? 0 : 1);

/** Whether a rule is of an element. */
export const isOf = (rule: StyleRule, tag: string, id: string | undefined, classes: readonly string[]): boolean =>
  (rule.tag === undefined || rule.tag === '*' || rule.tag === tag) &&
  (rule.id === undefined || rule.id === id) &&
  rule.classes.every((one) => classes.includes(one));
