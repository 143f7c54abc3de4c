import lighthouse from 'lighthouse';
import { launch } from '../chromium.ts';

/** A page as Lighthouse's phone meets it: the middle run by performance, then by the largest paint. */
export interface Measured {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Total blocking time, in milliseconds. */
  blocked: number;
  /** Largest contentful paint, in milliseconds, on the simulated line. */
  painted: number;
  /** Transferred, headers included, until the page is at rest. */
  bytes: number;
  requests: number;
  /** What costs points in accessibility, best practices and SEO. */
  lost: string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

async function once(url: string): Promise<Measured> {
  // A browser of its own each time: nothing is kept from before.
  const browser = await launch();
  try {
    const { port } = new URL(browser.wsEndpoint());
    const result = await lighthouse(url, { port: Number(port), logLevel: 'silent', onlyCategories: CATEGORIES });
    const { categories, audits } = result?.lhr ?? {};
    if (!categories || !audits) throw new Error(`Lighthouse says nothing of ${url}`);
    const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
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
      shift: value('cumulative-layout-shift'),
      blocked: value('total-blocking-time'),
      painted: value('largest-contentful-paint'),
      bytes: requests.reduce((sum, one) => sum + Number((one as { transferSize?: number }).transferSize ?? 0), 0),
      requests: requests.length,
      lost,
    };
  } finally {
    await browser.close();
  }
}

/** Lighthouse with its mobile defaults, so many times; the middle run. Throws where the page cannot be measured. */
export async function measure(url: string, runs: number): Promise<Measured> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(url));
  all.sort((a, b) => a.performance - b.performance || b.painted - a.painted);
  return all[Math.floor(runs / 2)] as Measured;
}
