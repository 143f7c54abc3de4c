import { fileURLToPath } from 'node:url';
import type { HastContent, PluginFactoryContext } from 'satteri';
import { defineHastPlugin } from 'satteri';
import { parseChapter, readChapterTree } from '../edition/chapter-tree.ts';
import { type ComponentUse, checkComponentIds } from '../edition/checks/component-use.ts';
import { ContentError, type Problem, type Report } from '../edition/checks/problem.ts';
import type { LiteralValue } from '../edition/expression.ts';
import { type MarkedText, type Marks, markedText } from '../edition/marked-text.ts';
import type { Chapter, Edition, Passage } from '../edition/model.ts';
import { frontMatterSchema } from '../schemas/chapter.ts';
import { defined } from '../text/defined.ts';
import type { EditionStore } from './edition-store.ts';

// The words that a chapter prints are its MDX file's own. This plugin puts around them what the edition knows: passage and
// sentences with their ids, facts, errata; the components of the medium (components/sets/) say what these look like. It reads
// the chapter by the check's list and makes the page anew of that: of Astro's tree nothing is left that could run or print.

type Attributes = Readonly<Record<string, LiteralValue | undefined>>;

/** A list as its literal, all else as a string. */
const attributeValue = (value: LiteralValue) =>
  Array.isArray(value) ? { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) } : String(value);

/** An element that the component of this name renders. */
const component = (name: string, attributes: Attributes, children: HastContent[] = [], block = false): HastContent =>
  ({
    type: block ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute', name: key, value: attributeValue(value) }],
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

function componentElement({ name, props, words }: ComponentUse, { headings }: Chapter, marks: Marks): HastContent {
  if (name === 'EditorialHeading') {
    const heading = headings.find(({ id }) => id === props.id);
    return component(name, { words: defined(heading, `a heading ${props.id} in the front matter`).words }, [], true);
  }
  if (props.block === undefined) return component(name, props, [], true);
  const marked = markedText(`b${Number(props.block)}`, { start: 0, end: words.length }, marks);
  return component(name, props, elementsOf(marked, words), true);
}

/** The page of a chapter: its first paragraph becomes its first passage, and so on; a caption gets its marks. */
function chapterElements(chapter: Chapter, source: string, edition: Edition): HastContent[] {
  const problems: Problem[] = [];
  const report: Report = (code, file, line, message) => problems.push({ code, file, line, message });
  const parts = readChapterTree(parseChapter(source, chapter.file, report) ?? [], source, chapter.file, report);
  const uses = parts.filter((part) => part.type === 'component');
  checkComponentIds(uses, chapter.file, edition, report);
  if (problems.length > 0) throw new ContentError(problems);
  let paragraph = 0;
  return parts.map((part) => {
    if (part.type === 'component') return componentElement(part, chapter, edition);
    const passage = chapter.passages[paragraph++];
    return passageElement(defined(passage, `a passage for ${chapter.file}:${part.line}`), part.text, edition);
  });
}

/** The chapter that a file is; throws where it is none, or where Astro reads more of its front matter than the check has. */
function chapterOf({ fileURL, data }: PluginFactoryContext, { chapters }: Edition): Chapter {
  const path = fileURL ? fileURLToPath(fileURL) : '';
  const chapter = chapters.find(({ file }) => path.endsWith(`/${file}`));
  if (!chapter) throw new Error(`${path} is no chapter of the edition: expected only content/chapters/*.mdx`);
  // `layout` would have Astro import and run what it names.
  const front = frontMatterSchema.safeParse(data.astro?.frontmatter);
  if (!front.success) throw new Error(`${chapter.file}:1 has front matter that Astro reads otherwise: ${front.error}`);
  return chapter;
}

/**
 * A satteri plugin. That the words are those of the source has been checked on loading, and is checked again in the
 * finished files; here they are only cut, never replaced.
 */
export const markChapters = (store: EditionStore) => (document: PluginFactoryContext) => {
  const { edition } = store;
  const chapter = chapterOf(document, edition);
  const children = chapterElements(chapter, document.source, edition);
  return defineHastPlugin({
    name: 'mark-chapters',
    before(root, context) {
      context.replaceNode(root, { type: 'root', children } as HastContent);
    },
  });
};
