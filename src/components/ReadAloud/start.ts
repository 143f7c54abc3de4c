import { addStyleSheet, element } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import sheet from './read-aloud.css?url';
import { CONTINUE_KEY, MANDARIN } from './voices.ts';

/** Puts 朗读 beside the chapter's number as soon as the browser has a Chinese voice; some tell only later. */
export function startReadAloud(): void {
  const ordinal = document.querySelector('[data-kind=chapter] article .chapter-ordinal');
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!ordinal || !speech) return;
  const offer = async (): Promise<void> => {
    if (!speech.getVoices().some(({ lang }) => MANDARIN.test(lang))) return;
    speech.onvoiceschanged = null;
    const button = element('button', { type: 'button', className: 'listen', textContent: '朗读' });
    const read = async (goesOn: boolean): Promise<void> => {
      const load = () => Promise.all([import('./player.ts'), addStyleSheet(sheet)]);
      const [{ startPlayer }] = await loadPart('朗读没能打开', load, button);
      await startPlayer(goesOn, button);
    };
    button.onclick = () => void read(false);
    // Without its looks the button works, and asks for them again.
    await addStyleSheet(sheet).catch(() => {});
    ordinal.append(button);
    try {
      if (sessionStorage.getItem(CONTINUE_KEY) === location.pathname) void read(true);
      sessionStorage.removeItem(CONTINUE_KEY);
    } catch {
      // The next chapter is not read by itself.
    }
  };
  speech.onvoiceschanged = () => void offer();
  void offer();
}
