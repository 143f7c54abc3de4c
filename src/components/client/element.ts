import { defined } from '../../text/defined.ts';

/** The element of the page that the build put there. Throws where there is none. */
export const one = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T =>
  defined(within.querySelector<T>(selector), selector);

/**
 * An element with its properties, its attributes (names with a hyphen, and `role`, which is a property only from
 * Firefox 119 on) and its children. Text goes in as text, never as markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Readonly<Record<string, unknown>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties))
    if (key === 'role' || key.includes('-')) made.setAttribute(key, String(value));
    else Object.assign(made, { [key]: value });
  made.append(...children);
  return made;
}

/** Adds the style sheet of what scripts make, once. Rejects where it does not come; the next call asks again. */
export const addStyleSheet = (href: string): Promise<unknown> =>
  new Promise((done, fail) => {
    if (document.querySelector(`link[href="${href}"]`)) return done(0);
    const link = element('link', { rel: 'stylesheet', href, onload: done });
    link.onerror = () => {
      link.remove();
      fail(new Error(`${href} does not come`));
    };
    document.head.append(link);
  });
