import { defined } from '../../text/defined.ts';
import { asBuilt, isConverted } from '../Converted/as-built.ts';
import { element } from '../client/element.ts';
import { readStored, store } from '../client/storage.ts';
import { markSentence } from './mark-sentence.ts';
import { pronounceable } from './pronounceable.ts';
import { utterances } from './utterances.ts';
import { Voice } from './voice.ts';
import { CONTINUE_KEY } from './voices.ts';

const RATES: readonly (readonly [rate: number, name: string])[] = [
  [1, '正常'],
  [1.3, '快'],
  [0.75, '慢'],
];

let stopLast = (): void => {};

/** The title's lines and the sentences of the passages, in reading order; errata hold no text and are not read. */
const sentences = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('article h1, .text [data-passage] > span[id^=p]'),
];
/** What is said of a sentence or a title: the words as built, for the voice is Mandarin whatever the page shows. */
async function spoken(sentence: HTMLElement): Promise<string> {
  const lines = [...sentence.querySelectorAll<HTMLElement>('.title-line')];
  if (lines.length === 0) return pronounceable(await wordsAsBuilt(sentence));
  const words = await Promise.all(lines.map(wordsAsBuilt));
  return pronounceable(words.map((line) => line.trim()).join('，'));
}

/** A sentence by its number, as its id has it; a title of ours is as the page shows it. */
async function wordsAsBuilt(element: HTMLElement): Promise<string> {
  const home = element.closest<HTMLElement>('[data-sum]');
  if (!home || !isConverted(home)) return element.textContent;
  const { text, ends } = await asBuilt(home);
  const number = Number(/s(\d+)$/.exec(element.id)?.[1] ?? 0);
  return number ? text.slice(ends[number - 2] ?? 0, ends[number - 1]) : text;
}

/** All that can be read aloud, with what is said of it. Rejects where the page is converted and its words do not come. */
export async function script(): Promise<readonly Line[]> {
  return Promise.all(sentences().map(async (element) => ({ element, words: await spoken(element) })));
}

interface Line {
  element: HTMLElement;
  words: string;
}

/**
 * Reads the chapter aloud from the sentence at the top of the window, with a bar of controls at the bottom, and goes on
 * to the next chapter.
 *
 * @param script what `script()` gave
 * @param goesOn the chapter before was read to its end: from the title, and where the browser refuses, wait for a touch
 */
export function startPlayer(script: readonly Line[], goesOn: boolean): void {
  stopLast();
  const all = script.map(({ element }) => element);
  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
  const voice = new Voice();
  const first = scrollY > innerHeight / 2 ? all.findIndex((one) => one.getBoundingClientRect().bottom > 80) : 0;
  let at = Math.max(0, first);
  let piece = 0;
  let playing = false;
  let rate = Math.max(
    0,
    RATES.findIndex(([one]) => String(one) === readStored('rate')),
  );

  const button = (textContent: string, onclick: () => void, properties = {}): HTMLButtonElement =>
    element('button', { type: 'button', textContent, onclick, ...properties });
  const main = button('', () => (playing ? pause() : play()), { className: 'main' });
  const speed = button('', () => {
    rate = (rate + 1) % RATES.length;
    store('rate', String(RATES[rate]?.[0]));
    show();
    if (playing) play();
  });
  const bar = element(
    'section',
    { className: 'player', 'aria-label': '朗读' },
    button('上一句', () => go(at - 1)),
    main,
    button('下一句', () => go(at + 1)),
    speed,
    button('停止', () => stop()),
  );

  bar.dataset.edition = '';

  function show(): void {
    main.textContent = playing ? '暂停' : '继续朗读';
    speed.textContent = `语速：${RATES[rate]?.[1]}`;
    markSentence(all, all[at], bar);
  }
  function pause(): void {
    playing = false;
    voice.stop();
    show();
  }
  function play(): void {
    playing = true;
    show();
    const words = utterances(defined(script[at], 'a sentence').words);
    voice.say(defined(words[piece], 'a piece to say'), defined(RATES[rate], 'a rate')[0], (how) => {
      if (how !== 'said') pause();
      else if (++piece < words.length) play();
      else go(at + 1);
    });
  }
  /** To another sentence; from the last one to the next chapter, or to the end. */
  function go(to: number): void {
    piece = 0;
    if (to >= all.length) {
      if (playing && next) {
        try {
          sessionStorage.setItem(CONTINUE_KEY, next.pathname);
        } catch {
          // It opens, silent.
        }
        location.assign(next.href);
      }
      stop();
      return;
    }
    at = Math.max(0, to);
    if (playing) play();
    else show();
  }
  function stop(): void {
    playing = false;
    voice.stop();
    markSentence(all, undefined, bar);
    const held = bar.contains(document.activeElement);
    bar.remove();
    removeEventListener('pagehide', stop);
    if (held) document.querySelector<HTMLElement>('.listen')?.focus({ preventScroll: true });
  }

  stopLast = stop;
  // A voice outlives its page in some browsers.
  addEventListener('pagehide', stop);
  document.body.append(bar);
  if (!goesOn) main.focus({ preventScroll: true });
  play();
}
