import { chromium } from '../chromium.ts';
import { devtoolsEngine } from './devtools.ts';
import type { Engine } from './driver.ts';
import { firefox, oldChromium, webkitDriver } from './install.ts';
import { chromiumEngine, firefoxEngine } from './puppeteer.ts';
import { webkitEngine } from './webkit.ts';

const FULL = ['reading', 'search', 'checker', 'citing', 'comfort'] as const;
export type Name = (typeof FULL)[number];

interface Promised {
  start(): Promise<Engine>;
  /** What must work in it; the rest is tried and told. */
  promised: readonly Name[];
}

/** The floor of the edition (contract): full at Chromium 111 and iOS 16.4, readable and searchable below. */
export const ENGINES: Readonly<Record<string, Promised>> = {
  chromium: { start: () => chromiumEngine(chromium()), promised: FULL },
  'chromium-111': { start: () => devtoolsEngine(oldChromium('111.0.0')), promised: FULL },
  'chromium-103': { start: () => devtoolsEngine(oldChromium('103.0.0')), promised: ['reading', 'search'] },
  firefox: { start: () => firefoxEngine(firefox()), promised: FULL },
  webkitgtk: { start: () => webkitEngine(webkitDriver()), promised: FULL },
};
