import DoubtfulWords from '../Erratum/DoubtfulWords.astro';
import Erratum from '../Erratum/Erratum.astro';
import ErratumMark from '../Erratum/ErratumMark.astro';
import Fact from '../Fact/Fact.astro';
import Passage from '../Passage/Passage.astro';

/** What build/mark-chapters.ts puts around the words of a chapter. */
export const text = { DoubtfulWords, Erratum, ErratumMark, Fact, Passage };
