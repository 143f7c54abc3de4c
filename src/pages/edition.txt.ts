import type { APIRoute } from 'astro';
import { address } from '../edition/addresses.ts';
import { getEdition } from '../edition/content-folder.ts';
import { plainText } from '../edition/export/plain-text.ts';

export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string): string => (site ? new URL(path, site).href : path);
  const text = plainText(getEdition(), {
    home: absolute(address.cover),
    passage: (number) => absolute(address.passage(number)),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
