import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type SeenNode, seenText } from '../../src/quotation/seen-text.ts';
import { isOf, rulesIn, type StyleRule } from './style-sheet.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The words of an HTML page as a reader sees them (`seenText`), by its own style sheets too. */
export function readHtml(html: string): string {
  const page = parse(html);
  return seenText(new ParsedNode(page, rulesIn(styleSheets(page))));
}

/** The encoding that a page gives itself: `<meta charset="gbk">`, `charset=gb2312`, `<?xml encoding="gbk"?>`. */
export const encodingOf = (bytes: Buffer): string | undefined =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];

/** The words of all `<style>`. */
function styleSheets(page: Node): string {
  const found: string[] = [];
  const rest: Node[] = [page];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'style')
      for (const child of node.childNodes) if ('value' in child) found.unshift(child.value);
    rest.push(...node.childNodes);
  }
  return found.join('\n');
}

/** A node of parse5's tree as the walker sees it. */
class ParsedNode implements SeenNode {
  readonly #node: Node;
  readonly #rules: readonly StyleRule[];

  constructor(node: Node, rules: readonly StyleRule[]) {
    this.#node = node;
    this.#rules = rules;
  }

  get nodeName(): string {
    return this.#node.nodeName;
  }

  get nodeValue(): string | null {
    return 'value' in this.#node ? this.#node.value : null;
  }

  get childNodes(): SeenNode[] {
    return 'childNodes' in this.#node ? this.#node.childNodes.map((node) => new ParsedNode(node, this.#rules)) : [];
  }

  getAttribute(name: string): string | null {
    const own = this.#attribute(name);
    return name === 'style' ? [this.#fromSheets(), own].filter(Boolean).join(';') || null : own;
  }

  #attribute(name: string): string | null {
    const attributes = 'attrs' in this.#node ? this.#node.attrs : [];
    return attributes.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value ?? null;
  }

  #fromSheets(): string {
    if (this.#rules.length === 0) return '';
    const id = this.#attribute('id') ?? undefined;
    const classes = this.#attribute('class')?.split(/\s+/) ?? [];
    return this.#rules
      .filter((rule) => isOf(rule, this.nodeName, id, classes))
      .map(({ declarations }) => declarations)
      .join(';');
  }
}
