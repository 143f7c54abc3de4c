import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { getEdition } from '../edition/content-folder.ts';
import { firstDifference } from '../text/first-difference.ts';

/**
 * Ties the paragraphs of an MDX chapter to its passages: the first paragraph gets the id of the first passage, and so
 * on. A factory, so that every file counts for itself. The checks have compared the words already; they are compared
 * here once more because this is what is rendered.
 */
export function passages({ fileURL }: PluginFactoryContext) {
  const chapter = getEdition().chapters.find(({ file }) => fileURL?.pathname.endsWith(`/${file}`));
  if (!chapter) return null;
  let next = 0;
  return defineHastPlugin({
    name: 'passages',
    element: {
      filter: ['p'],
      visit(node, context) {
        const passage = chapter.passages[next++];
        const text = context.textContent(node);
        if (passage?.text !== text)
          throw new Error(
            `${chapter.file}: paragraph ${next} differs from its passage ${firstDifference(text, passage?.text ?? '')}`,
          );
        context.setProperty(node, 'id', `p${passage.number}`);
      },
    },
  });
}
