import type { Chapter } from '../../edition/model.ts';
import type { ComponentSet } from './chapter.ts';

type Content = (props: { components: ComponentSet }) => unknown;

const modules = import.meta.glob<{ default: Content }>('/content/chapters/*.mdx', { eager: true });

/** A chapter's MDX, to be rendered with the component set of a medium. Throws where Astro did not compile it. */
export function contentOf({ file }: Pick<Chapter, 'file'>): Content {
  const content = modules[`/${file}`]?.default;
  if (!content) throw new Error(`${file} is not rendered`);
  return content;
}
