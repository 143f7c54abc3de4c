import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { documentOf } from '../edition/export/documents.ts';

export const GET: APIRoute = () =>
  new Response(documentOf('edition', edition), { headers: { 'Content-Type': 'application/json' } });
