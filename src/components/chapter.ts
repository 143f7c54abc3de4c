import Figure from './Figure/Figure.astro';
import OwnHeading from './OwnHeading/OwnHeading.astro';
import Passage from './Passage/Passage.astro';

/** What an MDX chapter is made of; the same names as `CHAPTER_COMPONENTS`, and paragraphs, which are passages. */
export const chapterComponents = { p: Passage, Figure, OwnHeading };
