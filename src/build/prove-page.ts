import { parse } from 'parse5';
import type { Edition } from '../edition/model.ts';
import { attribute, childrenOf, type Element, has, type Node, textOf } from './html-tree.ts';
import { NOT_OURS, type OwnWords } from './own-words.ts';
import { readSource, type SourceReading } from './source-reading.ts';

/** Words of the source in a page, and the slug of the chapter where they stand in what its MDX was rendered to. */
export type SourceWords = SourceReading & { chapter: string | undefined };

/** What a finished page was found to consist of. */
export interface ProvenPage {
  source: SourceWords[];
  /** Text nodes and characters under `data-edition`. */
  own: { nodes: number; characters: number };
  /** Text nodes and characters of the source. */
  quoted: { nodes: number; characters: number };
}

/** What is around a node. */
interface Around {
  source: Element | undefined;
  apparatus: boolean;
  edition: boolean;
  hidden: boolean;
  chapter: string | undefined;
}

/** `<title>` of the page, and not of an SVG, which is spoken. */
const isPageTitle = (node: Node): boolean =>
  node.nodeName === 'title' && 'parentNode' in node && node.parentNode?.nodeName === 'head';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Accounts for every text node and every attribute of a finished page (docs/contract.md, “Text in the pages”): its words are
 * the source's, compared character by character, or ours and said in YAML or code. Throws with page and words at the first
 * that is neither.
 */
export function provePage(page: string, html: string, edition: Edition, ours: OwnWords): ProvenPage {
  const found: ProvenPage = { source: [], own: { nodes: 0, characters: 0 }, quoted: { nodes: 0, characters: 0 } };
  const source = [...edition.passages, ...edition.source.blocks].map((one) => one.text).join('\n');
  const cited = edition.passages.find(({ number }) => page === `p/${number}/index.html`)?.text ?? '\n';
  const fail = (words: string, fault: string): never => {
    throw new Error(`${page}: “${shortened(words)}” ${fault}`);
  };

  /** What a citation says that is neither ours nor the passage, whole: it may set other marks within its words. */
  function citationStranger(text: string): string | undefined {
    const [all, words] = [letters(text), letters(cited)];
    if (all.includes(words)) return ours.chineseStrangers(all.replace(words, ' '))[0];
    const strangers = ours.chineseStrangers(text);
    return strangers.find((run) => !cited.includes(run)) ?? strangers[0];
  }

  function sourceElement(element: Element, { hidden, edition: within, chapter }: Around): void {
    const read = readSource(element, edition);
    if (hidden) fail(read.words, 'is hidden: expected the words of the source to be seen');
    if (within && !read.quoted) fail(read.words, 'is of the source and stands under data-edition');
    if (read.fault) fail(read.words, read.fault);
    found.source.push({ ...read, chapter });
    found.quoted.characters += [...read.words].length;
  }

  function textNode(text: string, parent: Node, around: Around): void {
    if (around.apparatus) fail(text, 'is a text node in data-apparatus: expected none');
    else if (around.source) found.quoted.nodes++;
    else if (/^(script|style)$/.test(parent.nodeName)) {
      // The text that search reads is compared as a whole (prove-files.ts).
      const stranger = has(parent, 'data-words') ? undefined : ours.chineseStrangers(text)[0];
      if (stranger) fail(stranger, `stands in a ${parent.nodeName} and ${NOT_OURS}`);
    } else if (text.trim() !== '') {
      if (!around.edition && !isPageTitle(parent))
        fail(text.trim(), `is neither the source’s nor under data-edition, in <${parent.nodeName}>`);
      const stranger = has(parent, 'data-citation') ? citationStranger(text) : ours.strangers(text)[0];
      if (stranger) fail(stranger, `stands under data-edition and ${NOT_OURS}`);
      found.own.nodes++;
      found.own.characters += [...text.trim()].length;
    }
  }

  function element(node: Element, around: Around): Around {
    for (const { name, value } of node.attrs) {
      // What a shared link shows of a passage is its beginning.
      const excerpt = name === 'content' && source.includes(value.replace(/…$/, ''));
      const stranger = excerpt ? undefined : ours.chineseStrangers(value)[0];
      if (stranger) fail(stranger, `stands in the attribute ${name} and ${NOT_OURS}`);
      if (/^on/.test(name)) fail(value, `is a script in the attribute ${name}`);
    }
    const isSource = has(node, 'data-source') || has(node, 'data-quotes');
    const inner: Around = {
      source: isSource ? node : around.source,
      apparatus: around.apparatus || has(node, 'data-apparatus'),
      edition: around.edition || has(node, 'data-edition'),
      hidden:
        around.hidden || ['hidden', 'inert', 'style'].some((name) => has(node, name)) || node.nodeName === 'template',
      chapter: attribute(node, 'data-chapter-text') ?? around.chapter,
    };
    if (has(node, 'data-chapter-text') && (around.edition || around.source || around.chapter !== undefined))
      fail(textOf(node), 'is a chapter’s text and stands within something else');
    if (around.source) {
      if (isSource || has(node, 'data-edition'))
        fail(textOf(node), 'stands in words of the source with a mark of its own');
    }
    if (isSource) sourceElement(node, inner);
    return inner;
  }

  function walk(node: Node, around: Around, parent: Node): void {
    if (node.nodeName === '#text' && 'value' in node) textNode(node.value, parent, around);
    const inner = 'tagName' in node ? element(node, around) : around;
    for (const child of childrenOf(node)) walk(child, inner, node);
  }

  // With scripting off what is in <noscript> is parsed, and read, as the reader without scripts gets it.
  const root = parse(html, { scriptingEnabled: false });
  walk(root, { source: undefined, apparatus: false, edition: false, hidden: false, chapter: undefined }, root);
  return found;
}
