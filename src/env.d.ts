/// <reference types="astro/client" />

/** Made by src/integrations/contents-module.ts. */
declare module 'virtual:contents' {
  const chapters: readonly (readonly [slug: string, nth: string, name: string])[];
  export default chapters;
}
