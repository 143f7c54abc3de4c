import { figureSchema } from '../schemas/figure.ts';
import type { Report } from './checks/problem.ts';
import { drawingFault, drawingSize } from './drawing-fault.ts';
import type { Composition, Drawing } from './model.ts';
import type { SvgFault } from './svg.ts';
import { type ContentFiles, readText } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

const FOLDER = 'content/figures/';
/** The last verdict on each SVG: weighing one takes ten milliseconds, and a change of content rarely touches it. */
const verdicts = new Map<string, SvgFault | undefined>();

function faultOnce(text: string): SvgFault | undefined {
  if (!verdicts.has(text)) verdicts.set(text, drawingFault(text));
  return verdicts.get(text);
}

/** Reads the drawings and checks them (G01, G02). */
export function readDrawings(files: ContentFiles, slugs: readonly string[], report: Report): Drawing[] {
  const names = [...files.keys()].filter((name) => name.startsWith(FOLDER));
  const used = new Map<string, string>();
  const ids = new Map<string, string>();
  const drawings = names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name): Drawing[] => {
      const record = readYamlFile(files, name, figureSchema, report);
      if (!record) return [];
      const { value, line } = record;
      const earlier = ids.get(value.id);
      if (earlier) report('G02', name, line(['id']), `has the id ${value.id}: ${earlier} has it too`);
      ids.set(value.id, name);
      if (value.chapter !== undefined && !slugs.includes(value.chapter))
        report(
          'G02',
          name,
          line(['chapter']),
          `opens the chapter “${value.chapter}”: edition.yaml has none of this slug`,
        );
      const compositions = Object.entries(value.files).map(([size, file]): Composition => {
        const other = used.get(FOLDER + file);
        if (other) report('G02', name, line(['files', size]), `names ${file}: ${other} does too`);
        used.set(FOLDER + file, name);
        if (!files.has(FOLDER + file))
          report('G02', name, line(['files', size]), `names ${file}: there is no such file in ${FOLDER}`);
        const svg = files.has(FOLDER + file) ? (readText(files, FOLDER + file, report) ?? '') : '';
        return { file, svg, ...drawingSize(svg) };
      });
      return [{ ...value, compositions }];
    });
  for (const name of names.filter((file) => file.endsWith('.svg'))) {
    if (!used.has(name)) report('G02', name, 1, 'is in no record: expected a .yaml that says what it shows');
    const text = readText(files, name, report);
    const fault = text === null ? undefined : faultOnce(text);
    if (fault) report('G01', name, fault.line, fault.found);
  }
  return drawings;
}

/** The drawing that opens a chapter, if it has one. */
export const chapterDrawing = (drawings: readonly Drawing[], slug: string): Drawing | undefined =>
  drawings.find(({ chapter, files }) => chapter === slug && 'phone' in files);

/** The drawing that opens a chapter; the front page's where a chapter has none, or none is asked for. */
export const openingDrawing = (
  { drawings, cover }: { drawings: readonly Drawing[]; cover: { drawing: string } },
  slug?: string,
): Drawing | undefined =>
  (slug === undefined ? undefined : chapterDrawing(drawings, slug)) ?? drawings.find(({ id }) => id === cover.drawing);
