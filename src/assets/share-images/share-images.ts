import { chapterOrdinal, passageRange } from '../../edition/chapter-labels.ts';
import { openingDrawing } from '../../edition/drawings.ts';
import type { Composition, Drawing, Edition } from '../../edition/model.ts';
import { titleFace } from '../heading-font/outlines.ts';
import { stored } from '../picture-cache.ts';
import { raster } from '../raster.ts';
import { LANDSCAPE, landscapeSheet, type Row, rowsOf, type ShareWords, SQUARE, squareSheet } from './share-sheet.ts';
import { KICKER, KICKER_HEIGHT, ROOM, setShareTitle, setWords } from './share-title.ts';
import { setLine } from './typesetting.ts';

/** The drawing that is the edition's mark. */
const MARK = 'f-small-mark';

/** One picture for a chat: what it is called and all that goes into it. */
export interface ShareImage {
  /** `riverside`, `riverside-square` …: its file without the ending. */
  name: string;
  square: boolean;
  art: string;
  mark: string;
  words: ShareWords;
}

export const markOf = ({ drawings }: Pick<Edition, 'drawings'>): string => {
  const svg = drawings.find(({ id }) => id === MARK)?.compositions[0]?.svg;
  if (!svg) throw new Error(`content/figures/ has no drawing ${MARK}: it is the mark on icons and share images`);
  return svg;
};

/** Every share image of the edition: of the site and of each chapter, in both forms; a passage shows its chapter's. */
export function shareImages(edition: Edition): ShareImage[] {
  const { name, chapters, passages, cover } = edition;
  const mark = markOf(edition);
  const both = (slug: string, drawing: Drawing | undefined, words: ShareWords): ShareImage[] => {
    const [phone, wide] = drawing?.compositions ?? [];
    if (!phone || !wide)
      throw new Error(
        `content/cover.yaml: ${cover.drawing} has no files “phone” and “wide”, of which share images are made`,
      );
    const image = (name_: string, { svg }: Composition, square: boolean) => ({
      name: name_,
      square,
      art: svg,
      mark,
      words,
    });
    return [image(slug, wide, false), image(`${slug}-square`, phone, true)];
  };
  const masthead = rowsOf(setWords(name, ROOM.name));
  return [
    ...both('cover', openingDrawing(edition), {
      name: [],
      heading: rowsOf(setWords(name, ROOM.large)),
      ear: [row([{ words: `${chapters.length}章`, ink: 'rust' }], 34), row([`${passages.length}段`], 34)],
      short: setWords(name, ROOM.largeShort),
      over: [],
    }),
    ...chapters.flatMap((chapter) => {
      const ordinal = row([{ words: chapterOrdinal(chapter), ink: 'rust' }], 34);
      const drawing = openingDrawing(edition, chapter.slug);
      const { kicker, title } = setShareTitle(chapter.title);
      return [
        ...both(chapter.slug, drawing, {
          name: masthead,
          heading: [...(kicker ? [{ line: kicker, size: KICKER, height: KICKER_HEIGHT }] : []), ...rowsOf(title)],
          ear: [ordinal, row([passageRange(chapter)], 25)],
          short: setWords(chapter.short, ROOM.short),
          over: [row([{ words: name, ink: 'rust' }], 23)],
        }),
      ];
    }),
  ];
}

/** One row, as high as `leading` times its size. */
const row = (parts: Parameters<typeof setLine>[0], size: number, leading = 1.4): Row => ({
  line: setLine(parts),
  size,
  height: size * leading,
});

/** Draws the picture: PNG, 1200×630, or 600×600 where it is square. */
export async function drawShareImage({ square, art, mark, words }: ShareImage): Promise<Uint8Array> {
  const { width, height } = square ? SQUARE : LANDSCAPE;
  const sheet = square ? squareSheet : landscapeSheet;
  return raster(sheet(await titleFace(), { art, mark, words }), width, height);
}

/** The picture from the store, drawn where it is not there. */
export const shareImagePng = (image: ShareImage): Promise<Uint8Array<ArrayBuffer>> =>
  stored(['share image', image.square, image.art, image.mark, image.words], () => drawShareImage(image));
