// The site as it is published at the root of a domain: importing it builds it. Most tests of pages read this one.

import { builtSite } from './built-site.ts';

export const SITE_URL = 'https://yangpu.example.org';

export const ROOT_SITE = await builtSite('site-root', { SITE_URL, BASE: '', GALLERY: '' });
