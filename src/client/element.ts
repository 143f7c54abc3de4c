/** An element with its properties and children. Text goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: (Partial<HTMLElementTagNameMap[K]> & Record<`aria-${string}`, string>) | object,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties))
    if (key.includes('-')) made.setAttribute(key, value);
    else Object.assign(made, { [key]: value });
  made.append(...children);
  return made;
}

/** Adds the style sheet of what scripts make, once; resolves when it is there, or will never be. */
export function styled(href: string): Promise<unknown> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((done) => {
    document.head.append(element('link', { rel: 'stylesheet', href, onload: done, onerror: done }));
  });
}
