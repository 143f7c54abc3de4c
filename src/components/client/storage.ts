/** What is kept on the device under `key`; null where there is nothing or the browser forbids. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` on the device; an empty one is forgotten. Does nothing where the browser forbids or has no room. */
export function store(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // The choice holds for this page.
  }
}
