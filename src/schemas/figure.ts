import { z } from 'zod';
import { oneLine } from './words.ts';

const svg = z.string().regex(/^[a-z0-9-]+\.svg$/, 'expected the name of an .svg file in content/figures/');

/** `content/figures/<name>.yaml`: a drawing made for the edition. It is decoration with a meaning, and no photograph. */
export const figureSchema = z.strictObject({
  /** Permanent, e.g. `f-riverside`. */
  id: z.string().regex(/^f-[a-z0-9]+(-[a-z0-9]+)*$/, 'expected f- and lower-case letters, digits, hyphens'),
  /** A short title, e.g. 栏杆与雨水花园. */
  title: oneLine,
  /** What is to be seen, for a reader who cannot see it. */
  alt: oneLine.min(15, 'expected what is to be seen, in 15 characters or more'),
  /** Who drew it: it is never to be taken for a photograph of the source. */
  credit: z.literal('本站绘制'),
  /** What it was drawn from, and that it is no photograph. */
  shows: oneLine,
  /** The same picture composed for a phone and for a wide strip, or one small picture. */
  files: z.union([z.strictObject({ phone: svg, wide: svg }), z.strictObject({ small: svg })]),
  /** A face would become its own negative in the dark: such a drawing keeps its paper there. */
  face: z.literal(true).optional(),
  /** The chapter that it opens; a mark or a small picture opens none. */
  chapter: z.string().optional(),
});

export type FigureRecord = z.output<typeof figureSchema>;
