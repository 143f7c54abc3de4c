// The mark for a browser's tab, in light and in dark.
import type { APIRoute } from 'astro';
import { withInks } from '../assets/inks.ts';
import { markOf } from '../assets/share-images/share-images.ts';
import { getEdition } from '../edition/content-folder.ts';

export const GET: APIRoute = () =>
  new Response(withInks(markOf(getEdition())), { headers: { 'Content-Type': 'image/svg+xml' } });
