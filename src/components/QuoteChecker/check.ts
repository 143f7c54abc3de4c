import { summary } from '../../quotation/summary.ts';
import { counted, LONGEST_DRAFT, type Verdict } from '../../quotation/verdict.ts';
import type { Corpus } from '../../search/search-text.ts';
import { copyWithButton } from '../client/copy.ts';
import { element } from '../client/element.ts';
import type { Links } from '../SearchResults/result.ts';
import { runCheck } from './run.ts';
import { verdictItem } from './verdicts.ts';

/** So many verdicts are put into the page at once; the rest on demand, for a draft may hold thousands. */
const SHOWN = 200;

/** The page's parts: a form with `textarea[name=quote]`, and where the answer goes. */
export interface CheckParts {
  form: HTMLFormElement;
  text: HTMLTextAreaElement;
  /** Carries `data-check-state` and `data-check-total`. */
  answer: HTMLElement;
  status: HTMLElement;
}

export interface CheckOptions {
  links: Links;
  /** Left out where there can be no worker, as in a single file. */
  makeWorker?: () => Worker;
}

/** Makes the quote checker work. Nothing of the draft leaves the page. */
export function startCheck(
  { form, text, answer, status }: CheckParts,
  load: () => Promise<Corpus>,
  { links, makeWorker }: CheckOptions,
): void {
  let latest = 0;

  const show = (state: string, total: number, ...rows: Node[]): void => {
    answer.replaceChildren(...rows);
    answer.setAttribute('data-check-total', String(total));
    answer.setAttribute('data-check-state', state);
  };
  const line = (words: string, className = 'outcome'): HTMLElement =>
    element('p', { className, 'data-edition': '' }, words);

  const listOf = (verdicts: readonly Verdict[], corpus: Corpus): HTMLElement[] => {
    const list = element('ol', { className: 'hits' });
    const more = element('button', { type: 'button', className: 'more' }, '');
    let shown = 0;
    const showMore = (): void => {
      list.append(...verdicts.slice(shown, shown + SHOWN).map((one) => verdictItem(one, corpus, links)));
      shown = Math.min(shown + SHOWN, verdicts.length);
      more.hidden = shown === verdicts.length;
      more.textContent = `再看${Math.min(SHOWN, verdicts.length - shown)}处`;
    };
    more.addEventListener('click', showMore);
    showMore();
    return [list, more];
  };

  /** What does not count as a quotation, made when it is opened: of a long draft most is the writer's own. */
  const besides = (verdicts: readonly Verdict[], corpus: Corpus): HTMLElement => {
    const details = element(
      'details',
      { 'data-check-besides': '' },
      element('summary', { className: 'tap-target', 'data-edition': '' }, `未计入的${verdicts.length}处`),
    );
    details.addEventListener('toggle', () => details.append(...listOf(verdicts, corpus)), { once: true });
    return details;
  };

  const showVerdicts = (verdicts: readonly Verdict[], corpus: Corpus, cut: boolean, stopped: boolean): void => {
    const quotations = counted(verdicts);
    const words = summary(verdicts);
    const button = element('button', { type: 'button' }, '复制小结');
    button.addEventListener('click', () => void copyWithButton(button, words));
    const others = verdicts.filter((one) => !quotations.includes(one));
    show(
      'done',
      quotations.length,
      line(words),
      element('p', { className: 'entry-foot', 'data-edition': '' }, button),
      ...(cut ? [line(`太长了，只核对了前${LONGEST_DRAFT / 10_000}万个字。`, 'text-soft')] : []),
      ...(stopped ? [line('已停止，只列出核对过的。', 'text-soft')] : []),
      ...listOf(quotations, corpus),
      ...(others.length ? [besides(others, corpus)] : []),
    );
    status.textContent = words;
  };

  const run = async (): Promise<void> => {
    const mine = ++latest;
    const typed = text.value;
    const draft = typed.slice(0, LONGEST_DRAFT);
    if (!draft.trim()) {
      status.textContent = '还没有文字';
      return show('idle', 0, line('先把引文或整篇稿子粘贴在上面的框里。', 'text-soft'));
    }
    const stop = element('button', { type: 'button' }, '停止');
    let stopped = false;
    stop.addEventListener('click', () => {
      stopped = true;
    });
    const progress = element('progress', { max: draft.length, value: 0, 'aria-label': '核对到哪里' });
    show('loading', 0, element('p', { className: 'entry-foot', 'data-edition': '' }, progress, stop));
    let corpus: Corpus;
    try {
      corpus = await load();
    } catch {
      status.textContent = '文字没有取到';
      return show('error', 0, line('文字没有取到，可能断网了。连上网后再试。'));
    }
    const verdicts: Verdict[] = [];
    try {
      await runCheck(
        { places: corpus.places, table: corpus.pairs, draft },
        makeWorker,
        (batch) => {
          verdicts.push(...batch.verdicts);
          progress.value = batch.reached;
        },
        () => stopped || mine !== latest,
      );
    } catch {
      if (mine !== latest) return;
      status.textContent = '没能核对完';
      return show('error', 0, line('没能核对完。再按一次“核对”试试，或者分几段核对。'));
    }
    if (mine !== latest) return;
    // That nothing was judged yet says nothing of the draft.
    if (stopped && verdicts.length === 0) {
      status.textContent = '已停止，还没有核对出一处。';
      return show('done', 0, line(status.textContent));
    }
    showVerdicts(verdicts, corpus, typed.length > draft.length, stopped);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  if (text.value.trim()) void run();
}
