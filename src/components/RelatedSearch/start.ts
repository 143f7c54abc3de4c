import { type NormalizeTable, normalize } from '../../text/normalize.ts';
import { addStyleSheet } from '../client/element.ts';
import { answerOf, assertWhole, type Engine, inTime, loadEngine } from './engine.ts';
import sheet from './related.css?url';
import { type View, viewOf } from './view.ts';

/** A hand rests that long before anything is loaded or looked for. */
const REST = 300;
/** More words than this find no more. */
const LONGEST = 200;

interface Room {
  view: View;
  latest: number;
  query: string;
  shown: readonly string[];
}

const rooms = new WeakMap<HTMLElement, Room>();
let loading: Promise<Engine> | undefined;

/**
 * The words of a query as the text writes them: Pagefind knows no traditional form. Words and numbers alone: a query in
 * quotation marks would ask it for a phrase, and lone surrogates for nothing.
 */
function wordsOf(query: string, table: NormalizeTable): string {
  const words = query.slice(0, LONGEST).split(/[^\p{L}\p{M}\p{N}.%]+/u);
  return [...new Set(words.flatMap((word) => normalize(word, table).text || []))].join(' ');
}

const ready = (base: string): Promise<Engine> => {
  loading ??= inTime(loadEngine(base)).catch((error) => {
    // The next search tries again: the line may be back.
    loading = undefined;
    throw error;
  });
  return loading;
};

async function run(section: HTMLElement, room: Room, base: string): Promise<void> {
  const mine = ++room.latest;
  const current = (): boolean => mine === room.latest;
  await new Promise((rested) => setTimeout(rested, REST));
  if (!current()) return;
  section.hidden = room.query === '';
  if (section.hidden) return;
  section.setAttribute('data-related-state', 'loading');
  try {
    const engine = await ready(base);
    const answer = await inTime(answerOf(engine, room.query.split(' '), room.view.chosen(), room.shown));
    if (answer.results.length === 0) await inTime(assertWhole(engine));
    if (!current()) return;
    await inTime(room.view.show(answer, current));
    if (current()) section.setAttribute('data-related-state', 'done');
  } catch {
    // Pagefind does not fetch again what has failed.
    loading = undefined;
    if (!current()) return;
    room.view.unavailable();
    section.setAttribute('data-related-state', 'error');
  }
}

/**
 * Shows in a section, below quotation hits and apart from them, the passages and facts whose words are near a query's,
 * in any order. Loads what it needs at the first call with a word in it; a later call makes an earlier one void.
 * Takes any string; never rejects: what cannot be done is said in the section, whose `data-related-state` is
 * `loading`, `done` or `error`. Hides the section for a query without words.
 *
 * @param shown the places of passages that the page shows already, `governance/#p33`: they are not shown twice
 * @param table the corpus' own, of traditional forms and other spellings
 * @param section an element with `data-base`, the site's base without a slash at its end
 */
export async function related(
  query: string,
  shown: readonly string[],
  table: NormalizeTable,
  section: HTMLElement,
): Promise<void> {
  const { base = '' } = section.dataset;
  let room = rooms.get(section);
  if (!room) {
    addStyleSheet(sheet);
    const made: Room = {
      view: viewOf(section, base, () => void run(section, made, base)),
      latest: 0,
      query: '',
      shown,
    };
    room = made;
    rooms.set(section, room);
  }
  const words = wordsOf(query, table);
  // A choice belongs to what it was made from: the next query may have nothing in that chapter.
  if (words !== room.query) room.view.unchoose();
  room.query = words;
  room.shown = shown;
  await run(section, room, base);
}
