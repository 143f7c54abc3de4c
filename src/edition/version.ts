/** Whether a version is later than another: 1.10.0 than 1.9.0. */
export const isLater = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) > 0;
