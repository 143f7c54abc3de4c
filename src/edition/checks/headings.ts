import type { ChapterSource } from '../chapter-file.ts';
import type { Report } from './problem.ts';

/** Every heading of the front matter stands in its chapter once, and no other does (T09). */
export function checkHeadings({ file, frontMatter, components }: ChapterSource, report: Report): void {
  const { value, line } = frontMatter;
  const headings = value.headings ?? [];
  const uses = components.filter(({ name }) => name === 'EditorialHeading');
  const known = new Set(headings.map(({ id }) => id));
  for (const { props, line: at } of uses)
    if (!known.has(String(props.id)))
      report('T09', file, at, `has the heading ${props.id}: the front matter has none of this id under \`headings\``);
  headings.forEach(({ id }, i) => {
    if (headings.findIndex((one) => one.id === id) < i) {
      report('T09', file, line(['headings', i, 'id']), `has the heading ${id} a second time`);
      return;
    }
    const found = uses.filter(({ props }) => props.id === id).length;
    if (found !== 1)
      report(
        'T09',
        file,
        line(['headings', i, 'id']),
        `has the heading ${id}, which the chapter shows ${found} times: expected <EditorialHeading id="${id}" /> once`,
      );
  });
}
