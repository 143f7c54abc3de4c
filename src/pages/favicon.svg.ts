// The mark for a browser's tab, in light and in dark.
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { withInks } from '../assets/inks.ts';
import { markOf } from '../assets/share-images/share-images.ts';

export const GET: APIRoute = () =>
  new Response(withInks(markOf(edition)), { headers: { 'Content-Type': 'image/svg+xml' } });
