import { z } from 'zod';

/** One line of text without blanks at its ends, in Unicode NFC: what a title, a name or a reading is. */
export const oneLine = z
  .string('expected text')
  .min(1, 'expected words, found none')
  .refine(
    (text) => text.trim() === text && !/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u.test(text),
    'expected one line without blanks at its ends and without invisible characters',
  )
  .refine((text) => text.normalize('NFC') === text, 'expected Unicode NFC');

/** Prose of ours: one or more lines, without invisible characters. */
export const prose = z
  .string('expected text')
  .trim()
  .min(1, 'expected words, found none')
  .refine((text) => !/(?!\n)[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u.test(text), 'expected no invisible characters');

/** A source block's number as in `content/source/`: 1 for S1. That it exists is checked with the source at hand. */
export const blockNumber = z.int('expected a whole number').min(1, 'expected 1 or more');

/** A day, `2026-11-24`, that the calendar has. */
export const day = z.iso.date('expected a day as 2026-11-24');
