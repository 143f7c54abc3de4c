import sharp from 'sharp';
import { becomes, type Driver } from './driver.ts';
import { faultsOf, type Scenario } from './scenario.ts';

const appearance = (driver: Driver) =>
  driver.evaluate(() => ({
    size: Math.round(Number.parseFloat(getComputedStyle(document.querySelector('.passage') as Element).fontSize)),
    paper: getComputedStyle(document.documentElement).backgroundColor,
    width: document.documentElement.scrollWidth,
  }));

/**
 * The share of light pixels in the page's first drawing. In engines that do not pass `prefers-color-scheme` on to an `<img>`
 * the drawing keeps its light paper; without that, it would be dark ink on a dark page.
 */
async function lightInDrawing(driver: Driver): Promise<number> {
  const box = await driver.evaluate(() => {
    const { left, top, width, height } = (document.querySelector('.drawing img') as Element).getBoundingClientRect();
    const scale = devicePixelRatio;
    return [left, top, width, height].map((one) => Math.round(one * scale)) as [number, number, number, number];
  });
  const [left, top, width, height] = box;
  const grey = await sharp(await driver.screenshot())
    .extract({ left, top, width, height })
    .greyscale()
    .raw()
    .toBuffer();
  return grey.filter((one) => one > 150).length / grey.length;
}

/** The largest text and the dark page chosen in the dialog, kept on the next page, then cleared. */
export const readerSettings: Scenario = async (driver, { origin }) => {
  await driver.resize(390, 800);
  await driver.goto(`${origin}/riverside/`);
  const faults: string[] = [];
  const before = await appearance(driver);
  if (before.size !== 18) faults.push(`the text is ${before.size} px, not 18`);
  await driver.click('.masthead > button');
  if (!(await becomes(driver, () => document.querySelector('dialog[open] .size') !== null)))
    return ['字号 opens no dialog', ...(await faultsOf(driver))];
  await driver.click('.size label:nth-of-type(3)');
  await driver.click('.theme label:nth-of-type(3)');
  await driver.click('dialog header button');
  if (!(await becomes(driver, () => document.querySelector('dialog') === null))) faults.push('the dialog stays open');
  faults.push(...(await faultsOf(driver)));
  await driver.goto(`${origin}/economy/`);
  const after = await appearance(driver);
  if (after.size !== 26) faults.push(`the largest text is ${after.size} px on the next page, not 26`);
  if (after.paper !== 'rgb(23, 20, 17)') faults.push(`the dark page is ${after.paper}`);
  const light = await lightInDrawing(driver);
  if (light < 0.15) faults.push(`the drawing on the dark page is dark: ${Math.round(light * 100)} % of it light`);
  if (after.width > 390) faults.push(`${after.width} px wide at 390 with the largest text`);
  faults.push(...(await faultsOf(driver)));
  await driver.evaluate(() => localStorage.clear());
  return faults;
};
