/**
 * Lays the whole edition in on this device after the page is loaded and idle, and says so in the footer. A reader who
 * saves data is not asked to download what is not read yet. Where the browser or the device refuses, nothing changes.
 */
export function registerServiceWorker(): void {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!serviceWorker || connection?.saveData) return;
  const say = (words: string): void => {
    const footer = document.querySelector('footer');
    const line = footer?.querySelector('[data-offline]') ?? document.createElement('p');
    line.setAttribute('data-offline', '');
    line.setAttribute('role', 'status');
    line.textContent = words;
    footer?.append(line);
  };
  const sayState = (registration: ServiceWorkerRegistration): void => {
    if (registration.waiting && registration.active) say('离线可读。新版已备好，本站的页面全部关掉后再打开就是。');
    else if (registration.active) say('离线可读：全部内容已存在这台设备上。');
  };
  const begin = async (): Promise<void> => {
    const base = import.meta.env.BASE_URL;
    const registration = await serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    sayState(registration);
    const watch = (): void => {
      registration.installing?.addEventListener('statechange', () => sayState(registration));
    };
    watch();
    registration.addEventListener('updatefound', watch);
  };
  const start = (): void => void begin().catch(() => {});
  // Safari has no requestIdleCallback, and some pages are never idle.
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run));
  const idle = (): unknown => whenIdle(start, { timeout: 5_000 });
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
