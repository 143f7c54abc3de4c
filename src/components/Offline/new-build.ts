import { addStyleSheet, element } from '../client/element.ts';
import { store } from '../client/storage.ts';
import { ask } from './ask.ts';
import sheet from './new-build.css?url';

/**
 * A strip at the foot, with words and one button. It takes no room of the text: the page is longer by it, and it gives way to a
 * reader who reads on.
 */
async function showBar(
  head: string,
  reason: string,
  name: string,
  press: (button: HTMLButtonElement) => void,
): Promise<void> {
  await addStyleSheet(sheet);
  const { documentElement: root } = document;
  const said = element('p', { role: 'status' });
  const button = element('button', { type: 'button', textContent: name });
  const bar = element('div', { className: 'new-build', 'data-edition': '' }, said, button);
  button.onclick = () => press(button);
  document.querySelector('.new-build')?.remove();
  document.querySelector('main')?.before(bar);
  root.dataset.newBuild = '';
  const makeRoom = (): void => root.style.setProperty('--new-build', `${bar.offsetHeight}px`);
  addEventListener('resize', makeRoom);
  // What is said must change while it is there, or it is not read out.
  requestAnimationFrame(() => {
    said.append(element('strong', {}, head), reason && `：${reason}`);
    makeRoom();
  });
  let last = scrollY;
  addEventListener(
    'scroll',
    () => {
      bar.classList.toggle('away', scrollY > last && scrollY + innerHeight < root.scrollHeight - 80);
      last = scrollY;
    },
    { passive: true },
  );
}

/** All open pages change over together: each is asked for anew when the new build has taken over (start.ts). */
function change({ active, waiting }: ServiceWorkerRegistration): void {
  active?.postMessage({ ask: 'stop' });
  if (waiting) waiting.postMessage({ ask: 'change' });
  else location.reload();
}

function hideBar(): void {
  document.querySelector('.new-build')?.remove();
  delete document.documentElement.dataset.newBuild;
}

/**
 * 有新版, with one button. A build that must reach every reader takes over at the start of the next page by itself, when nothing that
 * is being read goes away, and then says why until the reader has seen it.
 *
 * @param own the urgent reason of this page's build
 * @param next the worker of the other build; none where it has taken over already
 * @param isStart the page has just been opened
 */
export async function showNewBuild(
  registration: ServiceWorkerRegistration,
  own: string,
  next: ServiceWorker | null,
  isStart: boolean,
): Promise<void> {
  if (!next)
    return showBar('已换到新版', own, '知道了', () => {
      store('changed', '');
      hideBar();
    });
  const { urgent } = await ask(next, { ask: 'state' });
  // Whoever has a build with the same reason has the correction too.
  const isUrgent = urgent !== '' && urgent !== own;
  if (isUrgent) store('changed', urgent);
  if (isUrgent && isStart) return change(registration);
  await showBar('有新版', isUrgent ? urgent : '', '换到新版', (button) => {
    button.textContent = '正在换';
    change(registration);
  });
}
