/// <reference types="astro/client" />

/** What every citation names; written into the scripts by src/build/cited-edition.ts. */
declare module 'virtual:cited-edition' {
  const cited: { article: string; edition: { name: string; version: string; date: string } };
  export default cited;
}

/** Set by the build (src/build/related-records.ts). */
interface ImportMetaEnv {
  readonly RELATED_TAG: string;
  readonly RELATED_PROBE: string;
}

/** Made by src/build/contents-module.ts. */
declare module 'virtual:contents' {
  const items: string;
  export default items;
}
