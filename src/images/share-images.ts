import type { Edition } from '../edition/edition.ts';
import { type Composition, type Drawing, openingDrawing } from '../edition/figures.ts';
import { KICKER, KICKER_HEIGHT, ROOM, setShareTitle, setWords } from '../edition/share-title.ts';
import { setLine } from '../edition/typesetting.ts';
import { chapterOrdinal, passageRange } from '../edition/wording.ts';
import { passageTitle } from '../title-face/titles.ts';
import { titleFace } from './outlines.ts';
import { toPalette } from './palette.ts';
import { type Band, band, png } from './png.ts';
import { raster } from './raster.ts';
import { LANDSCAPE, landscapeWords, type Row, rowsOf, type ShareWords, SQUARE, squareWords } from './share-sheet.ts';
import { stored } from './store.ts';

/** The drawing that is the edition's mark. */
export const MARK = 'f-small-mark';

/** One picture for a chat: what it is called and all that goes into it. */
export interface ShareImage {
  /** `riverside`, `riverside-square`, `p12` …: its file without the ending. */
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

/** Every share image of the edition: of the site, of each chapter and of each passage, in both forms. */
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
        // A passage is named by its number and its chapter: its own first words would take a face of 600 characters
        // more, and stand under the picture in every chat as the description anyway.
        ...chapter.passages.flatMap(({ number }) =>
          both(`p${number}`, drawing, {
            name: masthead,
            heading: [row([chapter.short], 32, 1.5), ...rowsOf(setWords(passageTitle(number), ROOM.large))],
            ear: [ordinal],
            short: setWords(passageTitle(number), ROOM.short),
            over: [row([{ words: chapter.short, ink: 'rust' }], 23)],
          }),
        ),
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

/** The woodcuts, drawn and compressed: a chapter's passages share them. */
const arts = new Map<string, Promise<Band>>();

async function drawn(svg: string, width: number, height: number): Promise<Band> {
  return band(toPalette(await raster(svg, width, height)), width);
}

function artOf(svg: string, width: number, height: number): Promise<Band> {
  const key = `${width} ${svg}`;
  const art = arts.get(key) ?? drawn(svg, width, height);
  arts.set(key, art);
  return art;
}

/** Draws the picture: PNG, 1200×630, or 600×600 where it is square. */
export async function drawShareImage({ square, art, mark, words }: ShareImage): Promise<Uint8Array> {
  const { width, height, art: tall } = square ? SQUARE : LANDSCAPE;
  const sheet = (square ? squareWords : landscapeWords)(await titleFace(), mark, words);
  return png(...(await Promise.all([artOf(art, width, tall), drawn(sheet, width, height - tall)])));
}

/** The picture from the store, drawn where it is not there. */
export const shareImagePng = (image: ShareImage): Promise<Uint8Array<ArrayBuffer>> =>
  stored(['share image', image.square, image.art, image.mark, image.words], () => drawShareImage(image));
