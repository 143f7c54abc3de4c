// Before the tests of pages: the browser is found, or installed on Debian, once, for two tests at once may look for it.

import { chromium } from '../../scripts/support/browser.ts';

export default function setup(): void {
  chromium();
}
