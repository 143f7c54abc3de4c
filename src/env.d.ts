/// <reference types="astro/client" />

/** What a page and its components are handed (src/middleware.ts). */
declare namespace App {
  interface Locals {
    edition: import('./edition/model.ts').Edition;
    /** Where links lead: on the site its pages, in the single file its anchors. */
    address: import('./edition/addresses.ts').Addresses;
    /** The published site's addresses, which are printed, encoded and cited whatever the medium. */
    site: import('./edition/addresses.ts').SiteAddresses;
    /** `site`: the pages, where each chapter is the one place of its words; `print` and `file` quote them. */
    medium: 'site' | 'print' | 'file';
  }
}

// Made by src/build/virtual-modules.ts.

/** The edition, for routes that must know their paths before there is a request. Pages and components use `Astro.locals`. */
declare module 'virtual:edition' {
  export const edition: import('./edition/model.ts').Edition;
}

/** What every citation names. */
declare module 'virtual:cited-edition' {
  const cited: Omit<import('./citation/cited.ts').Cited, 'words' | 'place' | 'id' | 'url'>;
  export default cited;
}

/** The table of contents as markup. */
declare module 'virtual:contents' {
  const items: string;
  export default items;
}

/** The script of the single file. */
declare module 'virtual:single-file-script' {
  const code: string;
  export default code;
}
