import type { APIRoute } from 'astro';
import { getEdition } from '../edition/content-folder.ts';
import { documentOf } from '../edition/export/documents.ts';

export const GET: APIRoute = () =>
  new Response(documentOf('edition', getEdition()), { headers: { 'Content-Type': 'application/json' } });
