// /p/N/: says what the link proves, marks its words, and makes the forms those of the words.

import type { Form } from '../../citation/forms.ts';
import { isProse, rich } from '../../citation/rich.ts';
import { dayOf } from '../../citation/today.ts';
import { type LinkVerdict, verifyLink } from '../../citation/verify-link.ts';
import { type AsBuilt, asBuilt, isConverted } from '../Converted/as-built.ts';
import { watchWords } from '../Converted/watch.ts';
import { copyWithButton } from '../client/copy.ts';
import { element, one } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { clearHighlight, highlight, rangeOf } from '../SearchResults/words.ts';

const SAYS: Readonly<Record<LinkVerdict['verdict'], string>> = {
  nothing: '',
  proven: '标出的话与本版所据文字一致。',
  'no proof given': '这个链接没有带核对码，标出的只是它指的位置。',
  'cannot be proven': '这个浏览器此刻不能核对（要用https打开），标出的只是链接指的位置。',
  'other words': '这一段里那个位置的话，已不是做这个链接时的话，所以没有标出。',
  beyond: '链接指的位置超出了这一段，所以没有标出。',
  broken: '这个链接不完整或被改动过，所以没有标出。',
};

const CONVERTED = '页面文字被浏览器转换过，复制的是原文。';

/** The notes to the errata on some words, by number: an erratum may have several spans. */
function errataOn(passage: Element, built: AsBuilt, start: number, end: number): HTMLAnchorElement[] {
  const range = rangeOf(passage, ...built.toPage(start, end));
  // A translation is marked sentence by sentence: then only the text knows where its errata are.
  const numbers = built.converted
    ? built.converted.errata.filter(([from, to]) => from < end && start < to).map(([, , , n]) => n)
    : [...passage.querySelectorAll<HTMLElement>('.doubtful')]
        .filter((one) => range?.intersectsNode(one))
        .map(({ dataset }) => Number(dataset.n));
  return [...new Set(numbers.sort((a, b) => a - b))].flatMap(
    (n) => passage.querySelector<HTMLAnchorElement>(`.erratum-mark[data-n="${n}"]`) ?? [],
  );
}

/** Says what the link proves. In a converted page its words are not the ones that are seen: it speaks of the link's. */
function answer(proof: LinkVerdict, passage: HTMLElement, built: AsBuilt): void {
  const says = one('[data-proof]');
  says.setAttribute('data-proof', proof.verdict);
  says.append(built.converted ? SAYS[proof.verdict].replace('标出的话', '链接所引的话') : SAYS[proof.verdict]);
  if (!('start' in proof)) return;
  for (const erratum of errataOn(passage, built, proof.start, proof.end))
    says.append('此处有', element('a', { href: erratum.href }, `校注${erratum.dataset.n}`), '。');
}

/** Marks the link's words where the page shows them, and gives where that is. */
function mark(proof: LinkVerdict, passage: HTMLElement, built: AsBuilt): Range | null {
  const says = one('[data-proof]');
  if (built.converted && !says.textContent.includes(CONVERTED)) says.append(element('span', {}, CONVERTED));
  const range = 'start' in proof ? rangeOf(passage, ...built.toPage(proof.start, proof.end)) : null;
  clearHighlight('quoted');
  if (range) highlight('quoted', [range]);
  return range;
}

async function start(passage: HTMLElement): Promise<void> {
  const wordsOfPassage = (): Promise<AsBuilt> => loadPart('链接没能核对', () => asBuilt(passage), one('h1'));
  const built = await wordsOfPassage();
  const proof = await verifyLink(built, location.search);
  answer(proof, passage, built);
  const range = mark(proof, passage, built);
  if (range) (range.startContainer.parentElement ?? passage).scrollIntoView({ block: 'center' });
  watchWords([passage], () => void wordsOfPassage().then((now) => mark(proof, passage, now)));
  // The forms are in the page for the whole passage, with its address; what writes them for other words, or where the
  // build knew no origin or the page was converted, is loaded only for these.
  const forms = [...document.querySelectorAll<HTMLElement>('pre[data-citation]')];
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical][href^=http]')?.href;
  const [from, to] = 'start' in proof ? [proof.start, proof.end] : [0, built.text.length];
  const rewritten =
    canonical && !('start' in proof) && !forms.some(isConverted)
      ? null
      : await loadPart(
          '引用的按钮没能打开',
          async () => (await import('../QuotationBar/rewrite-forms.ts')).rewriteForms(passage, built, from, to),
          one('[data-citing] h2'),
        );
  const url = rewritten?.url ?? canonical ?? '';
  const today = dayOf(new Date());
  for (const pre of forms) {
    const form = pre.dataset.citation as Form;
    // Kept here: what the page shows of it may be converted later.
    const text = rewritten?.write(form) ?? pre.textContent.replace('[引用日期]', `[${today}]`);
    pre.textContent = text;
    const button = element('button', { type: 'button', className: 'copy' }, '复制');
    button.addEventListener('click', () => void copyWithButton(button, text, isProse(form) ? rich(text, url) : ''));
    pre.after(button);
  }
  const link = element('button', { type: 'button', className: 'copy' }, '复制链接');
  link.addEventListener('click', () => void copyWithButton(link, url));
  document.querySelector('[data-citing] h2')?.after(link);
}

const passage = document.querySelector<HTMLElement>('[data-passage-text]');
if (passage) void start(passage);
