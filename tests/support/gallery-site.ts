// The site with the gallery of components in it, and without an address of its own (`SITE_URL` is not set), as an editor builds
// it first. Importing it builds it.

// The root's pictures serve this one.
import './build.ts';
import { builtSite } from './built-site.ts';

export const GALLERY_SITE = await builtSite('site-gallery', { SITE_URL: '', BASE: '', GALLERY: '1' });
