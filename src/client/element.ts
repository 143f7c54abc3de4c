/** An element with its properties (not attributes) and children. Text goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Adds the style sheet of what scripts make, once; resolves when it is there, or will never be. */
export const styled = (href: string): Promise<unknown> =>
  new Promise((done) => {
    if (document.querySelector(`link[href="${href}"]`)) done(0);
    else document.head.append(element('link', { rel: 'stylesheet', href, onload: done, onerror: done }));
  });
