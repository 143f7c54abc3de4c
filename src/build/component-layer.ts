import type { Plugin } from 'vite';

/**
 * Puts the `<style>` of each component into the layer `components`, where the utilities in its class attributes win over it
 * and the print sheet over both. The order of the layers is in layouts/FirstStyle.astro. A page's own style is in no layer.
 */
export const componentLayer = (): Plugin => ({
  name: 'component-layer',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/components\/[^?]+\.astro\?.*type=style/.test(id) ? `@layer components{${code}}` : undefined,
});
