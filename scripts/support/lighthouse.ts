import lighthouse from 'lighthouse';
import { launch } from './browser.ts';

/** A page on Lighthouse's phone. Scores go from 0 to 100, times are in milliseconds on the simulated line. */
export interface Measured {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Cumulative layout shift. */
  layoutShift: number;
  /** Total blocking time. */
  blockingTime: number;
  /** Largest contentful paint. */
  largestPaint: number;
  /** Transferred, headers included, until the page is at rest. */
  bytes: number;
  requests: number;
  /** What costs points in accessibility, best practices and SEO. */
  lost: string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

async function once(url: string): Promise<Measured> {
  // A browser of its own each time: nothing is cached.
  const browser = await launch();
  try {
    const { port } = new URL(browser.wsEndpoint());
    const result = await lighthouse(url, { port: Number(port), logLevel: 'silent', onlyCategories: CATEGORIES });
    const { categories, audits } = result?.lhr ?? {};
    if (!categories || !audits) throw new Error(`Lighthouse has no result for ${url}`);
    const score = (name: string): number => Math.round((categories[name]?.score ?? Number.NaN) * 100);
    const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
    const details = audits['network-requests']?.details;
    const requests = details && 'items' in details && Array.isArray(details.items) ? details.items : [];
    const lost = CATEGORIES.slice(1).flatMap((category) =>
      (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${category}: ${audits[id]?.title}`),
    );
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      layoutShift: value('cumulative-layout-shift'),
      blockingTime: value('total-blocking-time'),
      largestPaint: value('largest-contentful-paint'),
      bytes: requests.reduce((sum, one) => sum + Number((one as { transferSize?: number }).transferSize ?? 0), 0),
      requests: requests.length,
      lost,
    };
  } finally {
    await browser.close();
  }
}

/**
 * Lighthouse with its mobile defaults, `runs` times: the middle run by performance, then by the largest paint. Throws
 * where the page cannot be measured.
 */
export async function measure(url: string, runs: number): Promise<Measured> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(url));
  all.sort((a, b) => a.performance - b.performance || b.largestPaint - a.largestPaint);
  const middle = all[Math.floor(all.length / 2)];
  if (!middle) throw new Error(`--runs ${runs}: expected 1 or more`);
  return middle;
}
