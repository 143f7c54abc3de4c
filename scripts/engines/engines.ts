import { launch } from '../support/browser.ts';
import { program } from '../support/debian.ts';
import { devtoolsEngine } from './devtools.ts';
import type { Engine } from './driver.ts';
import { oldChromium } from './old-chromium.ts';
import { puppeteerEngine } from './puppeteer.ts';
import { webkitEngine } from './webkit.ts';

const ALL = ['reading', 'search', 'checker', 'citing', 'reader settings'] as const;
export type ScenarioName = (typeof ALL)[number];

interface Supported {
  start(): Promise<Engine>;
  /** What must work in it; the rest is tried and reported. */
  promised: readonly ScenarioName[];
}

/** The oldest engines (docs/contract.md): everything at Chromium 111 and iOS 16.4, reading and search below. */
export const ENGINES: Readonly<Record<string, Supported>> = {
  chromium: { start: () => puppeteerEngine(launch()), promised: ALL },
  'chromium-111': { start: () => devtoolsEngine(oldChromium('111.0.0')), promised: ALL },
  'chromium-103': { start: () => devtoolsEngine(oldChromium('103.0.0')), promised: ['reading', 'search'] },
  firefox: {
    start: () => puppeteerEngine(launch({ firefox: program('/usr/bin/firefox-esr', 'firefox-esr') })),
    promised: ALL,
  },
  webkitgtk: { start: webkitEngine, promised: ALL },
};
