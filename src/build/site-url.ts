/** The origin of canonical links, from `SITE_URL`; undefined where it is not set. Throws where it is no http(s) URL. */
export function siteFrom(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username ||
    url.password
  )
    throw new Error(
      `SITE_URL is “${value}”: expected an origin such as https://example.org; a sub-path goes into BASE`,
    );
  return url.origin;
}

/** Astro's `base` from `BASE`: `/` or a sub-path with both slashes, `/yangpu/`. Throws where it is no path. */
export function baseFrom(value: string | undefined): string {
  const base = value || '/';
  if (!/^\/([A-Za-z0-9._-]+\/)*$/.test(base))
    throw new Error(`BASE is “${base}”: expected / or a sub-path such as /yangpu/`);
  return base;
}
