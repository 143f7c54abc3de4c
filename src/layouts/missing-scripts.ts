import { one } from '../components/client/element.ts';
import { loadPart } from '../components/client/load-part.ts';

/**
 * Says so below the page's heading where a script of its own does not come, or the browser cannot read it; trying again
 * loads the page anew. To be started before the other scripts of the page.
 */
export function watchScripts(): void {
  addEventListener(
    'error',
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement || error instanceof SyntaxError)
        void loadPart('这一页的功能没能打开', () => Promise.reject(error), one('h1'));
    },
    true,
  );
}
