// /p/N/: says what the link proves, marks its words, and makes the forms those of the words.

import type { Form } from '../../citation/forms.ts';
import { isProse, rich } from '../../citation/rich.ts';
import { dayOf } from '../../citation/today.ts';
import { type LinkVerdict, verifyLink } from '../../citation/verify-link.ts';
import { copyWithButton } from '../client/copy.ts';
import { element, one } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { passageInPage } from '../QuotationBar/passage-in-page.ts';
import { highlight, rangeOf } from '../SearchResults/words.ts';

const SAYS: Readonly<Record<LinkVerdict['verdict'], string>> = {
  nothing: '',
  proven: '标出的话与本版所据文字一致。',
  'no proof given': '这个链接没有带核对码，标出的只是它指的位置。',
  'cannot be proven': '这个浏览器此刻不能核对（要用https打开），标出的只是链接指的位置。',
  'other words': '这一段里那个位置的话，已不是做这个链接时的话，所以没有标出。',
  beyond: '链接指的位置超出了这一段，所以没有标出。',
  broken: '这个链接不完整或被改动过，所以没有标出。',
};

/** The notes to the errata on a range, by number: an erratum may have several spans. */
function errataOn(passage: Element, range: Range): HTMLAnchorElement[] {
  const numbers = [...passage.querySelectorAll<HTMLElement>('.doubtful')]
    .filter((one) => range.intersectsNode(one))
    .map(({ dataset }) => Number(dataset.n))
    .sort((a, b) => a - b);
  return [...new Set(numbers)].flatMap(
    (n) => passage.querySelector<HTMLAnchorElement>(`.erratum-mark[data-n="${n}"]`) ?? [],
  );
}

async function start(passage: HTMLElement): Promise<void> {
  const proof = await verifyLink(passageInPage(passage), location.search);
  const says = document.querySelector('[data-proof]');
  const range = 'start' in proof ? rangeOf(passage, proof.start, proof.end) : null;
  const errata = range ? errataOn(passage, range) : [];
  says?.setAttribute('data-proof', proof.verdict);
  says?.append(SAYS[proof.verdict]);
  for (const erratum of errata)
    says?.append('此处有', element('a', { href: erratum.href }, `校注${erratum.dataset.n}`), '。');
  if (range) {
    highlight('quoted', [range]);
    (range.startContainer.parentElement ?? passage).scrollIntoView({ block: 'center' });
  }
  // The forms are in the page for the whole passage, with its address; what writes them for other words, or where the
  // build knew no origin, is loaded only for these.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical][href^=http]')?.href;
  const [from, to] = 'start' in proof ? [proof.start, proof.end] : [0, passage.textContent.length];
  const url =
    canonical && !('start' in proof)
      ? canonical
      : await loadPart(
          '引用的按钮没能打开',
          async () => (await import('../QuotationBar/rewrite-forms.ts')).rewriteForms(passage, from, to),
          one('[data-citing] h2'),
        );
  const today = dayOf(new Date());
  for (const pre of document.querySelectorAll<HTMLElement>('pre[data-citation]')) {
    const text = pre.textContent.replace('[引用日期]', `[${today}]`);
    pre.textContent = text;
    const button = element('button', { type: 'button', className: 'copy' }, '复制');
    button.addEventListener(
      'click',
      () => void copyWithButton(button, text, isProse(pre.dataset.citation as Form) ? rich(text, url) : ''),
    );
    pre.after(button);
  }
  const link = element('button', { type: 'button', className: 'copy' }, '复制链接');
  link.addEventListener('click', () => void copyWithButton(link, url));
  document.querySelector('[data-citing] h2')?.after(link);
}

const passage = document.querySelector<HTMLElement>('[data-passage-text]');
if (passage) void start(passage);
