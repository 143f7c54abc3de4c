import { defined } from '../../text/defined.ts';
import { element } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { readStored, store } from '../client/storage.ts';
import { chapterLines, type Line } from './lines.ts';
import { markSentence } from './mark-sentence.ts';
import { utterances } from './utterances.ts';
import { Voice } from './voice.ts';
import { CONTINUE_KEY } from './voices.ts';

const RATES: readonly (readonly [rate: number, name: string])[] = [
  [1, '正常'],
  [1.3, '快'],
  [0.75, '慢'],
];

let stopLast = (): void => {};

/**
 * Reads the chapter aloud from the sentence at the top of the window, with a bar of controls at the bottom, and goes on
 * to the next chapter.
 *
 * @param goesOn the chapter before was read to its end: from the title, and where the browser refuses, wait for a touch
 * @param asked behind which it says that the words of a converted page do not come
 */
export async function startPlayer(goesOn: boolean, asked: Element): Promise<void> {
  read(await loadPart('朗读没能打开', chapterLines, asked), goesOn);
}

function read(lines: readonly Line[], goesOn: boolean): void {
  stopLast();
  const all = lines.map(({ element }) => element);
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
    const words = utterances(defined(lines[at], 'a sentence').words);
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
