import { element } from './element.ts';

/**
 * A part of the page that is loaded when it is asked for. Where it does not come, says so beside what asked, once, and
 * gives nothing.
 */
export async function loadPart<T>(part: Promise<T>, asked: Element): Promise<T | undefined> {
  try {
    return await part;
  } catch {
    const words = element('small', { role: 'status' }, '没能打开，可能断网了。连上网后再试。');
    if (asked.nextElementSibling?.role !== 'status') asked.after(words);
    return undefined;
  }
}
