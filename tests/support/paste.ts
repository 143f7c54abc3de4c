import type { Page } from 'puppeteer-core';

/** A key with Control, and what the browser's own window would make of it. */
export async function press(page: Page, key: 'V' | 'Z', ...commands: string[]): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands });
  await page.keyboard.up('Control');
}

/** Puts it on the clipboard as another program does, and pastes it into the empty field; gives what the field then has. */
export async function paste(page: Page, clipboard: Record<string, string>): Promise<string> {
  await page.evaluate((kinds) => {
    document.addEventListener(
      'copy',
      (event) => {
        for (const [kind, text] of Object.entries(kinds)) event.clipboardData?.setData(kind, text);
        event.preventDefault();
      },
      { once: true },
    );
    document.querySelector<HTMLTextAreaElement>('textarea[name=quote]')?.select();
    document.execCommand('copy');
  }, clipboard);
  await page.focus('textarea[name=quote]');
  await press(page, 'V', 'SelectAll', 'Paste');
  return page.$eval('textarea[name=quote]', (field) => (field as HTMLTextAreaElement).value);
}
