import type { Edition } from './model.ts';

/**
 * One line on the fidelity of checked content: characters, blocks, passages, sentences, errata and the hash. The characters
 * are counted in the chapter files and titles, not in the source that they were compared with. What the pages print is
 * proven where they are finished (build/proof.ts).
 */
export function proofLine(edition: Edition): string {
  const { source, chapters, passages, errata } = edition;
  const characters = chapters.reduce((sum, { written }) => sum + written, 0);
  const blocks = chapters.reduce(
    (sum, { title, opening, captions, passages: own }) =>
      sum +
      title.lines.filter(({ block }) => block !== null).length +
      opening.length +
      captions.length +
      own.reduce((n, { blocks }) => n + blocks.length, 0),
    0,
  );
  const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  return `${characters} of ${source.characters} characters, ${blocks} of ${source.blocks.length} blocks, each once; ${passages.length} passages, ${sentences} sentences, ${errata.length} errata; sha256 ${source.sha256}`;
}
