import type { Calendar } from '../../schemas/calendar.ts';
import type { Digits } from '../../schemas/digits.ts';
import type { DocumentFact } from '../../schemas/document.ts';
import type { Event } from '../../schemas/event.ts';
import type { Mechanism, Member } from '../../schemas/mechanism.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Person } from '../../schemas/person.ts';
import type { PlaceFact } from '../../schemas/place.ts';
import type { Quotation } from '../../schemas/quotation.ts';
import type { Further, Route, Stop } from '../../schemas/route.ts';
import type { Statistic } from '../../schemas/statistic.ts';
import type { Work } from '../../schemas/work.ts';
import type { TextRange } from '../../text/range.ts';

/** A record with the span of its words. */
export type Located<T> = T & { at: TextRange };

/** A name with every mention in the text, in reading order. */
export type Named<T> = Located<T> & { mentions: readonly TextRange[] };

/** The structured half of the edition, every record checked against the text. Records are in their files' order. */
export interface Facts {
  /** `printedAt`: the printed words */
  calendar: (Located<Calendar> & { printedAt: TextRange })[];
  /** `dateAt`: the printed date */
  events: (Located<Event> & { dateAt: TextRange })[];
  /** `printedAt`: the printed number; `periodAt`: the printed period, where there is one */
  statistics: (Located<Statistic> & { printedAt: TextRange; periodAt?: TextRange })[];
  people: Named<Person>[];
  places: Named<PlaceFact>[];
  organisations: Named<Organisation>[];
  documents: Named<DocumentFact>[];
  mechanisms: (Named<Omit<Mechanism, 'members'>> & { members: Located<Member>[] })[];
  works: Named<Work>[];
  /** `saidAt`: the words said, without quotation marks */
  quotations: (Located<Quotation> & { saidAt: TextRange })[];
  routes: (Located<Omit<Route, 'stops' | 'further'>> & { stops: Located<Stop>[]; further: Located<Further>[] })[];
  digits: Located<Digits>[];
}

/** How many there are in the text, and how many of them the facts account for. */
export interface Count {
  found: number;
  of: number;
}

/** What nothing may be left out of. */
export interface Coverage {
  digits: Count;
  documents: Count;
  quotations: Count;
  captions: Count;
}
