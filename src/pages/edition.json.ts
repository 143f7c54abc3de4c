import type { APIRoute } from 'astro';
import { documentOf } from '../edition/publication/documents.ts';
import { getEdition } from '../edition/read.ts';

export const GET: APIRoute = () =>
  new Response(documentOf('edition', getEdition()), { headers: { 'Content-Type': 'application/json' } });
