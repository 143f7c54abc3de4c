/** What a browser says of the line (Network Information API). Safari and Firefox say nothing. */
export interface Connection {
  saveData?: boolean;
  /** On a phone and on ChromeOS only. */
  type?: string;
  effectiveType?: string;
}

export const connectionOf = (of: object): Connection | undefined => {
  const { connection } = of as { connection?: Connection };
  return connection;
};

/**
 * Whether what was not asked for may be downloaded: only on a line that is known not to be metered. A phone names its kind; a desk,
 * which names none, must at least be fast. A browser that says nothing may be on any line.
 */
export const isFreeLine = (line: Connection | undefined): boolean =>
  line?.effectiveType === '4g' && !line?.saveData && (line.type ? /^(wifi|ethernet)$/.test(line.type) : true);
