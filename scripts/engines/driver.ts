/** What a scenario asks of a browser: the same for every engine, over whichever protocol. */
export interface Driver {
  /** Opens an address and waits until the page has loaded. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It may use nothing from outside itself but its arguments, which travel as JSON. */
  evaluate<Arguments extends unknown[], Result>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  /** A real click, which a page may take as the reader's own. */
  click(selector: string): Promise<void>;
  /** Keys, one by one, into a field. */
  type(selector: string, text: string): Promise<void>;
  /** Gives the page a width and a height in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A PNG of what the window shows. */
  screenshot(): Promise<Buffer>;
}

export interface Engine {
  version: string;
  driver: Driver;
  close(): Promise<void>;
}

/** Asks the page until it says true, 30 s long. Gives whether it did. */
export async function becomes<Arguments extends unknown[]>(
  driver: Driver,
  run: (...given: Arguments) => boolean,
  ...given: Arguments
): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if (await driver.evaluate(run, ...given)) return true;
    await new Promise((rest) => setTimeout(rest, 50));
  }
  return false;
}
