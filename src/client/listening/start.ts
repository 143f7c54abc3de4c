import comfort from '../../styles/comfort.css?url';
import { element, styled } from '../element.ts';

/** Mandarin: not the voices of Hong Kong and Macau, which would read the text in Cantonese. */
const MANDARIN = /^(zh|cmn)(?!.*(HK|MO|yue))/i;

/** The voice to read with, one of the mainland and on the device before others; none where no Chinese voice is. */
export function findVoice(): SpeechSynthesisVoice | undefined {
  const worth = ({ lang, localService }: SpeechSynthesisVoice): number =>
    (/CN|Hans|^zh$/i.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => MANDARIN.test(lang))
    .sort((a, b) => worth(b) - worth(a))[0];
}

/** Where the reader was listening when the chapter before ended: this page's path. */
export const GOING_ON = 'listen';

/** Puts 朗读 beside the chapter's number as soon as the browser has a Chinese voice; some tell only later. */
export function startListening(): void {
  const nth = document.querySelector('[data-kind=chapter] article .nth');
  if (!nth || !('speechSynthesis' in window)) return;
  let going = false;
  try {
    going = sessionStorage.getItem(GOING_ON) === location.pathname;
    sessionStorage.removeItem(GOING_ON);
  } catch {
    // Without it the next chapter is not read by itself.
  }
  const listen = (goesOn: boolean): Promise<void> => import('./listen.ts').then((module) => module.listen(goesOn));
  let offered = false;
  const offer = async (): Promise<void> => {
    if (offered || !findVoice()) return;
    offered = true;
    await styled(comfort);
    nth.append(
      element('button', { type: 'button', className: 'listen', textContent: '朗读', onclick: () => listen(false) }),
    );
    if (going) listen(true);
  };
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  offer();
}
