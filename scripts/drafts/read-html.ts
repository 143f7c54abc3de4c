import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type SeenNode, seenText } from '../../src/quotation/seen-text.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The words of an HTML page as a reader sees them (`seenText`). */
export const readHtml = (html: string): string => seenText(seenNode(parse(html)));

/** The encoding that a page gives itself: `<meta charset="gbk">`, `charset=gb2312`, `<?xml encoding="gbk"?>`. */
export const encodingOf = (bytes: Buffer): string | undefined =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];

/** A node of parse5's tree as the walker sees it. */
function seenNode(node: Node): SeenNode {
  const attributes = 'attrs' in node ? new Map(node.attrs.map((one) => [fullName(one), one.value])) : undefined;
  return {
    nodeName: node.nodeName,
    nodeValue: node.nodeName === '#text' && 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(seenNode) : [],
    ...(attributes && { getAttribute: (name) => attributes.get(name) ?? null }),
  };
}

const fullName = ({ name, prefix }: { name: string; prefix?: string }): string => (prefix ? `${prefix}:${name}` : name);
