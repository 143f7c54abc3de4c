import { type Cover, coverSchema } from '../schemas/cover.ts';
import type { Report } from './checks/problem.ts';
import { passageAt } from './locations.ts';
import type { Edition } from './model.ts';
import type { ContentFiles } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

const COVER_FILE = 'content/cover.yaml';

/** Reads what the front page shows and compares it with the records (V01). `null`, reported, where it cannot be read. */
export function readCover(
  files: ContentFiles,
  { facts, drawings, passages }: Pick<Edition, 'facts' | 'drawings' | 'passages'>,
  report: Report,
): Cover | null {
  const cover = readYamlFile(files, COVER_FILE, coverSchema, report);
  if (!cover) return null;
  const { value, line } = cover;
  const known = (records: readonly { id: string }[], ids: readonly string[], field: string): void => {
    for (const [n, id] of ids.entries())
      if (!records.some((record) => record.id === id))
        report('V01', COVER_FILE, line([field, n]), `names ${id}: no record has this id`);
  };
  known(drawings, [value.drawing], 'drawing');
  known(facts.statistics, value.statistics, 'statistics');
  known(facts.events, value.events, 'events');
  const chapters = new Map<string, string>();
  for (const [n, id] of value.events.entries()) {
    const place = facts.events.find((event) => event.id === id)?.at.location;
    const chapter = place && passageAt({ passages }, place)?.chapter;
    const other = chapter && chapters.get(chapter);
    if (other)
      report('V01', COVER_FILE, line(['events', n]), `names ${id} and ${other}: expected one event of a chapter`);
    if (chapter) chapters.set(chapter, id);
  }
  return value;
}
