import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { readHtml } from './read-html.ts';

const FENCE = /^\s*(?:```|~~~)/;

/** Code in fences is no draft. */
const withoutCode = defineMdastPlugin({
  name: 'without-code',
  code: (node, context) => context.removeNode(node),
});

/** What only stands four blanks in is a paragraph of a writer who indents them. */
const indentedAsText = defineMdastPlugin({
  name: 'indented-as-text',
  options: { position: true },
  code(node, context) {
    if (FENCE.test(context.source.slice(node.position?.start.offset))) context.removeNode(node);
    else context.replaceNode(node, { raw: `\n${node.value.replace(/^[ \t]+/gm, '')}\n` });
  },
});

/** Positions cost satteri time that grows with the square of the marks in a draft. */
const codePlugin = (markdown: string): typeof withoutCode | typeof indentedAsText =>
  /^(?: {4}|\t)/m.test(markdown) ? indentedAsText : withoutCode;

/**
 * Beside Chinese punctuation CommonMark takes the marks of **“emphasis”** and ~~“strikethrough”~~ for text; writers, and most
 * editors that they write in, do not. Inside one block of the page, and not in code.
 */
const LEFT_MARKS = /(\*{2,3}|~~)((?:(?!\1|<\/?(?:p|li|td|th|h[1-6]|pre|code)[\s>]).)+?)\1/gs;

/** A line of a block quotation that names its source, where the writer broke the line only in the file. */
const withSourceLines = (html: string): string =>
  html.replace(/<blockquote>.*?<\/blockquote>/gs, (quote) => quote.replace(/\n(?=\s*(?:—|―|--))/g, '<br>'));

/**
 * The words of a Markdown draft (CommonMark, with GitHub's tables, notes and strikethrough) as a reader of its page sees them:
 * the notes at the end, code, comments and images not.
 */
export function readMarkdown(markdown: string): string {
  const { html } = markdownToHtml(markdown, {
    features: { gfm: { footnotes: { label: '' } } },
    mdastPlugins: [codePlugin(markdown)],
  });
  const marked = html.replace(LEFT_MARKS, (_, mark, words) => (mark === '~~' ? `<del>${words}</del>` : words));
  return readHtml(withSourceLines(marked));
}
