import { MANDARIN } from './voices.ts';

/** The voice to read with, one of the mainland and on the device before others; none where no Chinese voice is. */
function findVoice(): SpeechSynthesisVoice | undefined {
  const worth = ({ lang, localService }: SpeechSynthesisVoice): number =>
    (/CN|Hans|^zh$/i.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => MANDARIN.test(lang))
    .sort((a, b) => worth(b) - worth(a))[0];
}

/** How an utterance ended: said to its end, stopped from elsewhere, or never begun (a browser that wants a touch first). */
export type Ending = 'said' | 'stopped' | 'refused';

/** Longer than the slowest voice takes for a piece; some voices forget to say that they have ended. */
const patience = (words: string, rate: number): number => 8000 + (words.length * 700) / rate;
const BEGIN_WITHIN = 4000;

/** Says pieces one after the other. Android's pause is a cancel, so there is no pause here: one stops, and says again. */
export class Voice {
  /** Counts the utterances: what an older one reports is not heard. The last is held, or Chrome loses it. */
  #turn = 0;
  #held: SpeechSynthesisUtterance | undefined;

  say(words: string, rate: number, ended: (how: Ending) => void): void {
    this.stop();
    const turn = this.#turn;
    let begun = false;
    const timers: ReturnType<typeof setTimeout>[] = [];
    const end = (how: Ending): void => {
      timers.forEach(clearTimeout);
      if (turn !== this.#turn) return;
      this.#turn++;
      ended(how);
    };
    const utterance = new SpeechSynthesisUtterance(words);
    const voice = findVoice();
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.rate = rate;
    utterance.onstart = () => {
      begun = true;
    };
    utterance.onend = () => end('said');
    utterance.onerror = ({ error }) => end(begun && error !== 'not-allowed' ? 'stopped' : 'refused');
    timers.push(
      setTimeout(() => begun || speechSynthesis.speaking || end('refused'), BEGIN_WITHIN),
      setTimeout(() => end('said'), patience(words, rate)),
    );
    this.#held = utterance;
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    this.#turn++;
    if (this.#held) speechSynthesis.cancel();
    this.#held = undefined;
  }
}
