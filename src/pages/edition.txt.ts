import type { APIRoute } from 'astro';
import { address } from '../address.ts';
import { plainText } from '../edition/publication/plain-text.ts';
import { getEdition } from '../edition/read.ts';

export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string): string => (site ? new URL(path, site).href : path);
  const text = plainText(getEdition(), {
    home: absolute(address.cover),
    passage: (number) => absolute(address.passage(number)),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
