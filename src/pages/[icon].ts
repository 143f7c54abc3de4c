// Icons for tabs and home screens, of the edition's mark.
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { ICONS, type Icon, iconFile } from '../assets/icons.ts';
import { markOf } from '../assets/share-images/share-images.ts';

export const getStaticPaths = () => ICONS.map((icon) => ({ params: { icon: icon.file }, props: { icon } }));

export const GET: APIRoute<{ icon: Icon }> = async ({ props }) =>
  new Response(await iconFile(props.icon, markOf(edition)), {
    headers: { 'Content-Type': props.icon.file.endsWith('.ico') ? 'image/x-icon' : 'image/png' },
  });
