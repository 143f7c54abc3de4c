import { element, styled } from '../element.ts';
import sheet from './read-aloud.css?url';

/** Mandarin: not the voices of Hong Kong and Macau, which would read the text in Cantonese. */
export const MANDARIN = /^(zh|cmn)(?!.*(HK|MO|yue))/i;

/** In the session: the path of the chapter that is to be read on, after the one before it. */
export const GOING_ON = 'listen';

/** Puts 朗读 beside the chapter's number as soon as the browser has a Chinese voice; some tell only later. */
export function startListening(): void {
  const ordinal = document.querySelector('[data-kind=chapter] article .chapter-ordinal');
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!ordinal || !speech) return;
  const offer = async (): Promise<void> => {
    if (!speech.getVoices().some(({ lang }) => MANDARIN.test(lang))) return;
    speech.onvoiceschanged = null;
    const listen = (goesOn: unknown): Promise<void> =>
      import('./listen.ts').then((module) => module.listen(goesOn === true));
    await styled(sheet);
    ordinal.append(element('button', { type: 'button', className: 'listen', textContent: '朗读', onclick: listen }));
    try {
      if (sessionStorage.getItem(GOING_ON) === location.pathname) listen(true);
      sessionStorage.removeItem(GOING_ON);
    } catch {
      // The next chapter is not read by itself.
    }
  };
  speech.onvoiceschanged = offer;
  offer();
}
