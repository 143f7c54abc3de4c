import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Edition } from '../edition/model.ts';
import { defined } from '../text/defined.ts';
import { firstDifference } from '../text/first-difference.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const attributeOf = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((a) => a.name === name)?.value : undefined;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** The words of an element without what is the edition's own in it. */
function wordsOf(node: Node): string {
  if (attributeOf(node, 'data-apparatus') !== undefined) return '';
  return node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(wordsOf).join('');
}

const sourcesIn = (node: Node): { blocks: string; words: string }[] => {
  const blocks = attributeOf(node, 'data-source');
  return blocks !== undefined ? [{ blocks, words: wordsOf(node) }] : childrenOf(node).flatMap(sourcesIn);
};

/**
 * Reads the finished chapter pages back: every source block is in its chapter, once, character for character. Gives a line
 * that says so. Throws at the first page where a component or a plugin has changed the words on their way.
 */
export function provePages(folder: string, { chapters, source }: Edition): string {
  const seen = new Map<number, string>();
  for (const { slug } of chapters) {
    const page = `${slug}/index.html`;
    for (const { blocks, words } of sourcesIn(parse(readFileSync(join(folder, page), 'utf8')))) {
      const numbers = blocks.split(' ').map(Number);
      const expected = numbers
        .map((n) => defined(source.blocks[n - 1], `a block S${n} in the source, as ${page} says,`).text)
        .join('');
      if (words !== expected)
        throw new Error(`${page}: S${numbers.join('+S')} is not as in the source ${firstDifference(words, expected)}`);
      for (const n of numbers) {
        if (seen.has(n)) throw new Error(`${page}: S${n} stands a second time, ${seen.get(n)} has it`);
        seen.set(n, page);
      }
    }
  }
  const missing = source.blocks.filter(({ number }) => !seen.has(number));
  if (missing.length > 0) throw new Error(`the pages lack ${missing.map(({ number }) => `S${number}`).join(', ')}`);
  return `${seen.size} blocks, each once, character for character, in ${chapters.length} chapters`;
}
