// The mark for a browser's tab, in light and in dark.
import type { APIRoute } from 'astro';
import { getEdition } from '../edition/read.ts';
import { markOf } from '../images/share-images.ts';
import { withInks } from '../inks.ts';

export const GET: APIRoute = () =>
  new Response(withInks(markOf(getEdition())), { headers: { 'Content-Type': 'image/svg+xml' } });
