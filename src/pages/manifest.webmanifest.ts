// For “add to home screen”.
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { ICONS } from '../assets/icons.ts';
import { INKS } from '../assets/inks.ts';

export const GET: APIRoute = ({ locals: { site: address } }) => {
  const { name, description } = edition;
  const manifest = {
    id: address.cover,
    name,
    short_name: name,
    description,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: address.cover,
    scope: address.cover,
    // Without the browser's bar there would be no way back and no address to copy.
    display: 'minimal-ui',
    background_color: INKS.light.paper,
    theme_color: INKS.light.paper,
    icons: ICONS.flatMap(({ file, size, purpose }) =>
      purpose ? [{ src: address.icon(file), sizes: `${size}x${size}`, type: 'image/png', purpose }] : [],
    ),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
