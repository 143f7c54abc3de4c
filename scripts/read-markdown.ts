/** Whether nothing need stand where a line of prose is joined to the next: Chinese has no blanks between words. */
const joint = (before: string, after: string): string =>
  /[\u0100-\uffff]$/.test(before) || /^[\u0100-\uffff]/.test(after) ? '' : ' ';

/** Blocks of code, with an end or without, become blank lines. */
function withoutCode(text: string): string {
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') {
      fence = mark;
      return mark ? '' : line;
    }
    if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    return '';
  });
  return lines.join('\n');
}

/**
 * The words of a Markdown draft, one paragraph a line and a blank line between. A block quotation comes in 『 』, so that it is
 * checked as a quotation. Only what drafts are made of is understood: headings, lists, emphasis, links, images; code is no text.
 */
export function readMarkdown(markdown: string): string {
  const text = markdown.replace(/\r\n?/g, '\n').replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)\n/, '');
  return withoutCode(text)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(/\n[^\S\n]*\n\s*/)
    .map(block)
    .filter((words) => words !== '')
    .join('\n\n');
}

function block(block: string): string {
  const lines = block.split('\n').filter((line) => !/^\s*[-*_=]{3,}\s*$/.test(line));
  const quoted = lines.length > 0 && lines.every((line) => /^\s*>/.test(line));
  let words = '';
  let source = '';
  for (const line of lines) {
    const bare = line.replace(/^(?:\s*>)+/, '');
    const own = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\|)/.test(bare);
    const said = inline(bare.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)/, '').trim());
    if (said === '') continue;
    // Whose words they are is no part of them.
    if (quoted && /^(?:——?|―|--)/.test(said)) {
      source = `\n${said}`;
      continue;
    }
    words += (words === '' ? '' : own || / {2}$/.test(words) ? '\n' : joint(words, said)) + said;
  }
  return quoted && words ? `『${words}』${source}` : words + source.trim();
}

const inline = (words: string): string =>
  words
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|~~|`+)(.+?)\1/gu, '$2')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
