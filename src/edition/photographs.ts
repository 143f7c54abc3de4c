import { photographSchema } from '../schemas/photograph.ts';
import type { Report } from './checks/problem.ts';
import type { Chapter, Photograph } from './model.ts';
import type { ContentFiles } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

const FOLDER = 'content/photographs/';
/** Two pixels for each of a phone's 390: narrower ones look soft everywhere. */
const LEAST = 780;

/** What decoding a photograph gave: its size in pixels as it is seen, or what is wrong with it. */
export type Decoded = { width: number; height: number } | { fault: string };

/**
 * Reads the photographs and compares them with the captions (G04).
 *
 * @param decoded what each file of the folder was decoded to, by its path: decoding cannot be done here, where nothing waits
 */
export function readPhotographs(
  files: ContentFiles,
  decoded: ReadonlyMap<string, Decoded>,
  chapters: readonly Chapter[],
  report: Report,
): Photograph[] {
  const names = [...files.keys()].filter((name) => name.startsWith(FOLDER)).sort();
  const captions = chapters.flatMap((chapter) => chapter.captions.map(({ block }) => block));
  const taken = new Map<number, string>();
  const used = new Set<string>();
  const photographs = names
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name): Photograph[] => {
      const record = readYamlFile(files, name, photographSchema, report);
      if (!record) return [];
      const { file, ...value } = record.value;
      const wrong = (field: string, message: string): Photograph[] => {
        report('G04', name, record.line([field]), message);
        return [];
      };
      const path = FOLDER + file;
      used.add(path);
      const other = taken.get(value.caption);
      if (!captions.includes(value.caption))
        return wrong('caption', `is for S${value.caption}: expected a caption, S${captions.join(', S')}`);
      if (other) return wrong('caption', `is for S${value.caption}: ${other} is too`);
      taken.set(value.caption, name);
      if (!files.has(path)) return wrong('file', `names ${file}: there is no such file in ${FOLDER}`);
      const size = decoded.get(path) ?? { fault: 'it was not decoded' };
      if ('fault' in size) return wrong('file', `names ${file}: ${size.fault}`);
      if (size.width < LEAST)
        return wrong('file', `names ${file}: it is ${size.width} pixels wide, expected ${LEAST} or more`);
      return [{ ...value, path, ...size }];
    });
  for (const name of names)
    if (name.endsWith('.jpg') && !used.has(name))
      report('G04', name, 1, 'is in no record: expected a .yaml that says what it shows and who took it');

  return photographs;
}
