import type { HastContent, PluginFactoryContext } from 'satteri';
import { defineHastPlugin } from 'satteri';
import { type MarkedText, type Marks, markedText } from '../edition/marked-text.ts';
import type { Passage } from '../edition/model.ts';
import type { EditionStore } from './edition-store.ts';

// The words that a chapter prints are its MDX file's own. This plugin puts around them what the edition knows: the passage
// and its sentences with their permanent ids, the facts, the errata. What each of these looks like is for the components
// of the medium to say (components/chapter.ts, components/print/components.ts).

type Attributes = Record<string, string | number | undefined>;

/** An element that the component of this name renders. */
const component = (name: string, attributes: Attributes, children: HastContent[] = [], block = false): HastContent =>
  ({
    type: block ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute', name: key, value: String(value) }],
    ),
    children,
  }) as HastContent;

const text = (value: string): HastContent => ({ type: 'text', value });

function factElement({ fact, children }: Extract<MarkedText, { type: 'fact' }>, words: string): HastContent {
  const { id, record } = fact;
  return component(
    'Fact',
    {
      id,
      record,
      value: 'value' in fact ? fact.value : undefined,
      datetime: 'datetime' in fact ? fact.datetime : undefined,
    },
    elementsOf(children, words),
  );
}

/**
 * Doubtful words. Where a mark belongs behind them, their last character is given apart if it is plain text: in print it
 * keeps the mark from beginning a line.
 */
function erratumElement(
  { erratum, span, mark, children }: Extract<MarkedText, { type: 'erratum' }>,
  words: string,
): HastContent {
  const { id, number } = erratum;
  if (mark === 'later') return component('DoubtfulWords', { number }, elementsOf(children, words));
  const name = mark === 'here' ? 'Erratum' : 'DoubtfulWords';
  const tail = children.at(-1);
  const last = tail?.type === 'text' ? [...words.slice(tail.start, tail.end)].at(-1) : undefined;
  if (tail?.type !== 'text' || last === undefined)
    return component(name, { id, number, span }, elementsOf(children, words));
  const rest: MarkedText[] = [...children.slice(0, -1), { ...tail, end: tail.end - last.length }];
  return component(name, { id, number, span, last }, elementsOf(rest, words));
}

const elementsOf = (marked: readonly MarkedText[], words: string): HastContent[] =>
  marked.map((node) => {
    if (node.type === 'text') return text(words.slice(node.start, node.end));
    if (node.type === 'fact') return factElement(node, words);
    if (node.type === 'erratum') return erratumElement(node, words);
    return component('ErratumMark', { id: node.erratum.id, number: node.erratum.number, span: node.span });
  });

function passageElement({ number, sentences }: Passage, words: string, marks: Marks): HastContent {
  return component(
    'Passage',
    { number },
    sentences.map(
      (sentence): HastContent => ({
        type: 'element',
        tagName: 'span',
        properties: { id: sentence.id },
        children: elementsOf(markedText(`p${number}`, sentence, marks), words) as never,
      }),
    ),
    true,
  );
}

/**
 * A satteri plugin: the first paragraph of a chapter becomes its first passage, and so on; a caption keeps its component
 * and gets its marks. That the words are those of the source has been checked on loading, and is checked again in the
 * finished files; here they are only cut, never replaced.
 */
export const markChapters =
  (store: EditionStore) =>
  ({ fileURL }: PluginFactoryContext) => {
    const { edition } = store;
    const chapter = edition.chapters.find(({ file }) => fileURL?.pathname.endsWith(`/${file}`));
    if (!chapter) return null;
    let paragraph = 0;
    return defineHastPlugin({
      name: 'mark-chapters',
      element: {
        filter: ['p'],
        visit(node, context) {
          const passage = chapter.passages[paragraph++];
          if (!passage) throw new Error(`${chapter.file}: paragraph ${paragraph} is no passage of ${chapter.slug}`);
          return passageElement(passage, context.textContent(node), edition);
        },
      },
      mdxJsxFlowElement: {
        filter: ['Figure'],
        visit(node, context) {
          const given = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'block')?.value;
          if (!given || typeof given === 'string') return undefined;
          const block = Number(given.value);
          const caption = context.textContent(node);
          const range = { start: 0, end: caption.length };
          return component('Figure', { block }, elementsOf(markedText(`b${block}`, range, edition), caption), true);
        },
      },
    });
  };
