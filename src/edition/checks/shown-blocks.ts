import { firstDifference } from '../../text/first-difference.ts';
import type { ChapterSource } from '../chapter-file.ts';
import type { Chapter } from '../model.ts';
import type { CheckCode } from './codes.ts';
import type { Report } from './problem.ts';

/** Blocks that a component shows with their words: what they are called, and the codes of what is wrong with them. */
interface Shown {
  name: 'Figure' | 'Opening';
  noun: string;
  placed: CheckCode;
  words: CheckCode;
}

const CAPTION: Shown = { name: 'Figure', noun: 'caption', placed: 'T07', words: 'T08' };
const OPENING: Shown = { name: 'Opening', noun: 'opening', placed: 'T10', words: 'T11' };

/** Every block is shown by one component, with the words of the source. */
function checkShown(
  { file, components, lastLine }: ChapterSource,
  blocks: readonly { block: number; text: string }[],
  { name, noun, placed, words: differs }: Shown,
  report: Report,
): void {
  const shown = new Set<unknown>();
  for (const { name: used, props, words, line } of components) {
    if (used !== name || props.block === undefined) continue;
    const own = blocks.find(({ block }) => block === props.block);
    if (!own) report(placed, file, line, `shows S${props.block}: it is no ${noun} of this chapter`);
    else if (shown.has(props.block)) report(placed, file, line, `shows the ${noun} S${props.block} a second time`);
    else if (words !== own.text)
      report(
        differs,
        file,
        line,
        `has a${noun === 'opening' ? 'n' : ''} ${noun} that differs from S${props.block} ${firstDifference(words, own.text)}`,
      );
    shown.add(props.block);
  }
  for (const { block, text } of blocks) {
    if (!shown.has(block))
      report(
        placed,
        file,
        lastLine,
        `lacks the ${noun} S${block}: expected <${name} block={${block}}>${text}</${name}>`,
      );
  }
}

/** Every caption of the chapter is shown by one `<Figure>` (T07), with the words of its block (T08). */
export const checkCaptions = (source: ChapterSource, { captions }: Chapter, report: Report): void =>
  checkShown(source, captions, CAPTION, report);

/** Every opening is shown by one `<Opening>` before the first passage, in reading order (T10), with the words of its block (T11). */
export function checkOpening(source: ChapterSource, { opening }: Chapter, report: Report): void {
  checkShown(source, opening, OPENING, report);
  const first = source.paragraphs[0]?.line ?? Infinity;
  let last = -1;
  for (const { name, props, line } of source.components) {
    const at = opening.findIndex(({ block }) => block === props.block);
    if (name !== 'Opening' || at < 0) continue;
    if (line > first)
      report(
        'T10',
        source.file,
        line,
        `has the opening S${props.block} behind a passage: expected it before line ${first}`,
      );
    else if (at < last)
      report('T10', source.file, line, `has the opening S${props.block} too late: expected the order of edition.yaml`);
    last = at;
  }
}
