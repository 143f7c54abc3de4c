import type { Edition } from './model.ts';
import { characterCount, type SourceBlock } from './source.ts';

/** What the chapters print of the source: every passage, title and caption of the reading order, read back. */
function printed({ chapters }: Edition): Pick<SourceBlock, 'text'>[] {
  return chapters.flatMap(({ title, captions, passages }) => [
    ...title.lines.filter(({ block }) => block !== null),
    ...captions,
    ...passages,
  ]);
}

/** One line that proves the fidelity of a checked edition: characters, blocks, passages, sentences, errata and the hash. */
export function proofLine(edition: Edition): string {
  const { source, chapters, passages, errata } = edition;
  const characters = characterCount(printed(edition));
  const blocks = chapters.reduce(
    (sum, { title, captions, passages: own }) =>
      sum +
      title.lines.filter(({ block }) => block !== null).length +
      captions.length +
      own.reduce((n, { blocks }) => n + blocks.length, 0),
    0,
  );
  const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  return `${characters} of ${source.characters} characters, ${blocks} of ${source.blocks.length} blocks, each once; ${passages.length} passages, ${sentences} sentences, ${errata.length} errata; sha256 ${source.sha256}`;
}
