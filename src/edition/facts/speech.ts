import { defined } from '../../text/defined.ts';
import type { Places, TextRange } from '../../text/range.ts';

/** Words the text itself gives to a speaker; the span is of the words said, without quotation marks. */
export interface Speech extends TextRange {
  kind: 'direct' | 'reported';
}

/** 号称 and 简称 name a thing and say nothing of it. */
const VERB = '(?:指出|强调|要求|宣布|提出|表示|认为|写道|说道|(?<![号简名统])称)(?:了|过)?';
/** 强调，“…”; 提出了“…”; 要求：“…” */
const DIRECT = new RegExp(`${VERB}[：，]?“([^”]+)”`, 'gu');
/** 强调，城市建设…: what follows the comma without a quotation mark, to the end of the sentence */
const REPORTED = new RegExp(`${VERB}[：，]([^“。][^。]*)`, 'gu');
/** A second quotation of the same sentence goes on speaking when it is a clause and no mere term. */
const CLAUSE = /“([^”]*，[^”]*)”/gu;

/** Every run of words that follows a verb of saying, in reading order: what the list of quotations must cover. */
export function findSpeech(places: Places): Speech[] {
  const found: Speech[] = [];
  for (const [location, text] of places) {
    const add = (kind: Speech['kind'], start: number, length: number): void => {
      if (!found.some((other) => other.location === location && other.start === start)) {
        found.push({ kind, location, start, end: start + length });
      }
    };
    for (const match of text.matchAll(DIRECT)) {
      const words = defined(match[1], 'the words between the marks');
      const end = match.index + match[0].length;
      add('direct', end - 1 - words.length, words.length);
      const rest = /^[^。！？]*/u.exec(text.slice(end))?.[0] ?? '';
      for (const more of rest.matchAll(CLAUSE)) add('direct', end + more.index + 1, more[1]?.length ?? 0);
    }
    for (const match of text.matchAll(REPORTED)) {
      const words = defined(match[1], 'the words between the marks');
      add('reported', match.index + match[0].length - words.length, words.length);
    }
  }
  return found;
}
