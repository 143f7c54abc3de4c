import { type Corpus, readSearchText } from '../../search/search-text.ts';

/** Fetches the text (the browser keeps it) and unpacks it. Throws where the line is dead or the file is not as expected. */
export async function loadCorpus(address: string): Promise<Corpus> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return readSearchText(await answer.json());
}
