import { type MdastNode, markdownToMdast } from 'satteri';
import { joinLines, readHtml } from './read-html.ts';

/** Begins a line that names the source of a block quotation: `—— 解放日报`. */
const DASH = '(?:—|―|--)';
const BEFORE_SOURCE = new RegExp(`\\n(?=\\s*${DASH})`);
const WITH_SOURCE = new RegExp(`^(.*\\S)\\s*(\\n${DASH}[^\\n]*)$`, 's');

/**
 * The words of a Markdown draft, a blank line between blocks; code, images and comments are not read. A block quotation
 * comes in 『 』, so that it is checked as a quotation; a last line that names its source comes after it.
 */
export const readMarkdown = (markdown: string): string =>
  words(markdownToMdast(markdown), false)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function words(node: MdastNode, quoted: boolean): string {
  const inside = (within = quoted): string =>
    'children' in node ? node.children.map((child) => words(child, within)).join('') : '';
  switch (node.type) {
    case 'text':
      // Beside Chinese punctuation CommonMark takes the marks of **emphasis** for text.
      return (quoted ? node.value.split(BEFORE_SOURCE) : [node.value]).map(joinLines).join('\n').replace(/\*\*/g, '');
    case 'inlineCode':
      return node.value;
    case 'html':
      return readHtml(node.value);
    case 'break':
      return '\n';
    case 'blockquote': {
      const text = inside(true).trim().replace(/\n+/g, '\n');
      const [, quotation = text, source = ''] = WITH_SOURCE.exec(text) ?? [];
      return quoted ? `${text}\n` : `\n\n『${quotation}』${source}\n\n`;
    }
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return `\n\n${inside()}\n\n`;
    default:
      return inside();
  }
}
