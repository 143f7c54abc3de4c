import type { Edition, Witness } from './model.ts';
import { titleText } from './title.ts';

/** What every citation names beside its words (`Cited`, src/citation/cited.ts). */
interface CitedEdition {
  article: string;
  printed?: Pick<Witness, 'name' | 'date' | 'page'>;
  edition: Pick<Edition, 'name' | 'version' | 'date'>;
}

/** The printed headline, the paper where it is known, and the edition with its version and day. Throws where there is no chapter. */
export function citedEdition({ name, version, date, chapters, printed }: Edition): CitedEdition {
  const [first] = chapters;
  if (!first) throw new Error('the edition has no chapter');
  const paper = printed?.witness;
  return {
    article: titleText(first.title),
    ...(paper && { printed: { name: paper.name, date: paper.date, page: paper.page } }),
    edition: { name, version, date },
  };
}
