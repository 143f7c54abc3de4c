import { DOMParser, type Node } from '@xmldom/xmldom';
import { type SeenNode, seenText } from '../../src/quotation/seen-text.ts';

/**
 * The words of a page that is XML, as books in EPUB are: `<title/>` has ended there, and would swallow the page in HTML.
 * Undefined where it is none, which an XML declaration alone does not say.
 */
export function readXhtml(text: string): string | undefined {
  try {
    // Any error, and not only a fatal one: pages of HTML with such a declaration are many.
    const strict = {
      onError: (_level: string, problem: string) => {
        throw new Error(problem);
      },
    };
    return seenText(seenNode(new DOMParser(strict).parseFromString(text, 'application/xhtml+xml')));
  } catch (problem) {
    if (problem instanceof RangeError) throw problem;
    return undefined;
  }
}

/** XML has more kinds of text than HTML: `<![CDATA[…]]>`. */
const seenNode = (node: Node): SeenNode => ({
  nodeName: node.nodeName === '#cdata-section' ? '#text' : node.nodeName,
  nodeValue: node.nodeValue,
  get childNodes() {
    return [...(node.childNodes ?? [])].map(seenNode);
  },
  getAttribute: (name) =>
    'getAttribute' in node ? (node as { getAttribute(name: string): string | null }).getAttribute(name) : null,
});
