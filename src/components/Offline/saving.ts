import type { WorkerState } from '../../offline/messages.ts';
import { ask, registered } from './ask.ts';

const FAILED = '没能保存：可能断网了，也可能这台设备没有地方了。';

/** 离线阅读 in the reader settings, for `startSaving`; nothing where the browser keeps no pages. */
export const savingField = (): string =>
  'serviceWorker' in navigator
    ? '<fieldset class=saving><legend>离线阅读</legend><p role=status>未保存</p><button class="wide stays" type=button>保存到本机</button></fieldset>'
    : '';

/** Says in the field how much is kept on this device, and keeps all when the reader asks for it. */
export function startSaving(field: HTMLElement | null): void {
  const status = field?.querySelector('p');
  const button = field?.querySelector('button');
  if (!status || !button) return;
  const say = ({ pages, whole, failed }: WorkerState): void => {
    status.textContent = failed
      ? FAILED
      : pages.length > 0
        ? `已保存${whole ? '全部' : ''} ${pages.length} 页`
        : '未保存';
    button.hidden = whole;
    button.disabled = false;
  };
  const { serviceWorker } = navigator;
  serviceWorker
    .getRegistration(import.meta.env.BASE_URL)
    .then((registration) => registration?.active && ask(registration.active, { ask: 'state' }).then(say))
    .catch(() => {});
  button.onclick = () => {
    status.textContent = '保存中……';
    button.disabled = true;
    registered()
      .then(({ active }) => ask(active, { ask: 'lay', asked: true }))
      .then(say, () => say({ pages: [], whole: false, urgent: '', asked: false, failed: true }));
  };
}
