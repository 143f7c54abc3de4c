/**
 * Runs in the page before its scripts: a `speechSynthesis` that says nothing and writes down what it was given. Its voices
 * come late, as Chrome's do. `mode` says how an utterance goes: to its end by itself, held until `speech.end()`, refused as
 * a browser does that wants a touch first.
 */
export function fakeSpeech(voices: string[], mode: 'ends' | 'held' | 'refused'): void {
  const said: { text: string; rate: number; voice: string }[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  let known: SpeechSynthesisVoice[] = [];
  const fire = (utterance: SpeechSynthesisUtterance, type: 'start' | 'end' | 'error', error = ''): void => {
    utterance[`on${type}`]?.(Object.assign(new Event(type), { error }) as unknown as SpeechSynthesisErrorEvent);
  };
  const end = (): void => {
    const ending = current;
    current = undefined;
    if (ending) fire(ending, 'end');
  };
  const synthesis = Object.assign(new EventTarget(), {
    onvoiceschanged: null as ((event: Event) => void) | null,
    getVoices: () => known,
    get speaking() {
      return current !== undefined;
    },
    speak(utterance: SpeechSynthesisUtterance) {
      if (current) throw new Error('two utterances at once');
      said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.lang ?? '' });
      if (mode === 'refused') {
        setTimeout(() => fire(utterance, 'error', 'not-allowed'));
        return;
      }
      current = utterance;
      fire(utterance, 'start');
      if (mode === 'ends') setTimeout(end, 5);
    },
    // Android: a pause is a cancel, and a cancelled utterance reports an error.
    pause: () => synthesis.cancel(),
    cancel() {
      const cancelled = current;
      current = undefined;
      if (cancelled) fire(cancelled, 'error', 'interrupted');
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.assign(window, { speech: { said, end } });
  addEventListener('load', () => {
    known = voices.map(
      (lang) => ({ lang, name: lang, voiceURI: lang, default: false, localService: true }) as SpeechSynthesisVoice,
    );
    synthesis.onvoiceschanged?.(new Event('voiceschanged'));
  });
}
