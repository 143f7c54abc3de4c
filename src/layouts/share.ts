import { openingDrawing } from '../edition/drawings.ts';
import type { Chapter, Drawing, Edition } from '../edition/model.ts';

/** The picture that goes with a page into a chat. */
export interface Share {
  /** Of its files in `/covers/`. */
  name: string;
  /** What it shows, for a reader who cannot see it. */
  alt: string;
}

const shareOf = (name: string, words: string, drawing: Drawing | undefined): Share => ({
  name,
  alt: drawing ? `木刻“${drawing.title}”，下面写着“${words}”` : `写着“${words}”`,
});

/** Of the whole edition, for every page that is neither chapter nor passage. */
export const editionShare = (edition: Edition): Share => shareOf('cover', edition.name, openingDrawing(edition));

/** Of a chapter, for its passages too: the image has its whole title, as printed. */
export const chapterShare = (edition: Edition, chapter: Chapter): Share =>
  shareOf(
    chapter.slug,
    chapter.title.lines.map(({ text }) => text.trim()).join(' '),
    openingDrawing(edition, chapter.slug),
  );
