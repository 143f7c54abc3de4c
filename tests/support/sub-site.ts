// The site below a sub-path, for tests of what differs there: every address. Importing it builds it.

import { SITE_URL } from './build.ts';
import { builtSite } from './built-site.ts';

export const SUB_BASE = '/yangpu/';

// After the root's, whose pictures serve this one.
export const SUB_SITE = await builtSite('site-sub', { SITE_URL, BASE: SUB_BASE, GALLERY: '' });
