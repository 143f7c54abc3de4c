// Loaded only where the page shows other words than the build wrote.

import { wholeNumbers, widenToNumbers } from '../../search/number.ts';
import type { Corpus } from '../../search/search-text.ts';
import { loadCorpus } from '../SearchResults/load-corpus.ts';
import type { AsBuilt } from './as-built.ts';
import { across, type Piece, piecesOf } from './pieces.ts';

const WORDS = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/words.json`;

let corpus: Promise<Corpus> | undefined;

/** The text of the build, once; asked for again where it did not come. */
function theCorpus(): Promise<Corpus> {
  corpus ??= loadCorpus(WORDS).catch((error: unknown) => {
    corpus = undefined;
    throw error;
  });
  return corpus;
}

/** How many units an element shows before another one in it. */
function unitsBefore(element: Element, inner: Element): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEndBefore(inner);
  return range.toString().length;
}

/** What the page shows of each sentence: `undefined` where its element is gone, or a translator moved it before another. */
function sentencesInPage(element: HTMLElement, id: string, count: number): [number, number][] | undefined {
  let last = 0;
  const found: [number, number][] = [];
  for (let n = 1; n <= count; n++) {
    const sentence = element.querySelector(`[id="${id}s${n}"]`);
    const start = sentence ? unitsBefore(element, sentence) : -1;
    if (!sentence || start < last) return undefined;
    last = start + sentence.textContent.length;
    found.push([start, last]);
  }
  return found;
}

/** The words of an element that shows other ones. Rejects where the text does not come, or has no such location. */
export async function convertedWords(element: HTMLElement): Promise<AsBuilt> {
  const { about, table } = await theCorpus();
  const number = element.dataset.passageText;
  const id = number ? `p${number}` : element.id;
  const location = about.get(id);
  if (!location) throw new Error(`the text has no ${id}`);
  const { text, ends, errata } = location;
  const shown = element.textContent;
  const places = sentencesInPage(element, id, ends.length) ?? [];
  // A title, an opening or a caption, or a passage whose sentences cannot be told apart any more, is one piece.
  const pieces: Piece[] = piecesOf({ text, ends }, shown, places, table);
  return {
    text,
    ends,
    converted: { errata },
    fromPage(start, end) {
      const found = across(pieces, 'page', start, end);
      const [from, to] = widenToNumbers(wholeNumbers(text), found.start, found.end);
      const words = text.slice(from, to);
      return {
        start: from + words.length - words.trimStart().length,
        end: to - (words.length - words.trimEnd().length),
        widened: found.widened || from < found.start || to > found.end,
      };
    },
    toPage(start, end) {
      const found = across(pieces, 'source', start, end);
      return [found.start, found.end];
    },
  };
}
