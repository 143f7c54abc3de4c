/// <reference types="astro/client" />

/** Made by src/integrations/contents-module.ts. */
declare module 'virtual:contents' {
  const items: string;
  export default items;
}
