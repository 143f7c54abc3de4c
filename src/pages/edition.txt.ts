import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { plainText } from '../edition/export/plain-text.ts';

export const GET: APIRoute = ({ site, locals: { site: address } }) => {
  const absolute = (path: string): string => (site ? new URL(path, site).href : path);
  const text = plainText(edition, {
    home: absolute(address.cover),
    passage: (number) => absolute(address.passage(number)),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
