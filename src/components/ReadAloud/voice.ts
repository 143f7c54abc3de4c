import { MANDARIN } from './voices.ts';

/**
 * Apple's Eloquence and its voices for fun, which sound as a machine does or sing. Safari names the family; Chrome on a Mac
 * gives the name alone, to which Eloquence adds the language, for it has the same eight in each.
 */
const NOVELTY =
  /^com\.apple\.(eloquence|speech\.synthesis\.voice)\.|^(Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley) [(（]/;

type Described = Pick<SpeechSynthesisVoice, 'lang' | 'voiceURI' | 'default' | 'localService'>;

/**
 * The voice to read with, of those for Mandarin: a novelty after all others, then the one that the engine or its owner has
 * made the default, one of the mainland, one on the device; of equals the first. None where no voice is Chinese.
 */
export function chosenVoice<T extends Described>(voices: readonly T[]): T | undefined {
  const worth = ({ lang, voiceURI, default: isDefault, localService }: T): number =>
    (NOVELTY.test(voiceURI) ? 0 : 8) +
    (isDefault ? 4 : 0) +
    (/CN|Hans|^(zh|cmn)$/i.test(lang) ? 2 : 0) +
    (localService ? 1 : 0);
  return voices.filter(({ lang }) => MANDARIN.test(lang)).sort((a, b) => worth(b) - worth(a))[0];
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
    const voice = chosenVoice(speechSynthesis.getVoices());
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
