import { store } from '../client/storage.ts';
import { type Preference, setPreference } from './preferences.ts';

const radioFields = (choice: Preference, title: string, ...all: [value: string, name: string][]): string => {
  const { [choice]: now = '' } = document.documentElement.dataset;
  const each = all.map(
    ([value, name]) =>
      `<label><input type=radio name=${choice} value="${value}"${value === now ? ' checked' : ''}><span>${name}</span></label>`,
  );
  return `<fieldset class=${choice}><legend>${title}</legend><div>${each.join('')}</div></fieldset>`;
};

/** Size of the text, light and dark, marks or the text alone, with what is chosen now. */
export const preferenceFields = (): string =>
  radioFields('size', '字号', ['', '标准'], ['l', '大'], ['xl', '特大']) +
  radioFields('theme', '明暗', ['', '跟随系统'], ['light', '浅色'], ['dark', '深色']) +
  radioFields('quiet', '标注', ['', '显示'], ['on', '只看正文']);

/** Does and keeps what is chosen in a box that holds this markup. */
export function storeOnChange(box: HTMLElement): void {
  box.onchange = ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    setPreference(name as Preference, value);
    store(name, value);
  };
}
