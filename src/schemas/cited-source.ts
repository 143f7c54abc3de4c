import { z } from 'zod';
import { day, oneLine } from './words.ts';

/** A year, a month or a day: `2021`, `2024-06`, `2023-06-30`. Months and days beyond the calendar are refused. */
export const partialDate = z
  .string('expected a date as 2021, 2024-06 or 2023-06-30, in quotes where it is a year alone')
  .regex(/^\d{4}(-\d{2}){0,2}$/, 'expected a date as 2021, 2024-06 or 2023-06-30')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'expected a date that the calendar has');

/** A published page that bears out what the edition says of its own: a fact, never a sentence of it. */
export const citedSource = z.strictObject({
  /** The paper or site: 解放日报. */
  name: oneLine,
  /** Of what was published, as far as it is known. */
  date: partialDate.optional(),
  title: oneLine.optional(),
  /** Left out where only a copy elsewhere was seen. */
  url: z.url({ protocol: /^https?$/, error: 'expected an address as https://…' }).optional(),
  /** The day on which it was read for the edition. */
  seen: day,
});

export type CitedSource = z.output<typeof citedSource>;
