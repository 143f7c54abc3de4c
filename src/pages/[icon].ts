// Icons for tabs and home screens, of the edition's mark.
import type { APIRoute } from 'astro';
import { getEdition } from '../edition/read.ts';
import { ICONS, type Icon, iconFile } from '../images/icons.ts';
import { markOf } from '../images/share-images.ts';

export const getStaticPaths = () => ICONS.map((icon) => ({ params: { icon: icon.file }, props: { icon } }));

export const GET: APIRoute<{ icon: Icon }> = async ({ props }) =>
  new Response(await iconFile(props.icon, markOf(getEdition())), {
    headers: { 'Content-Type': props.icon.file.endsWith('.ico') ? 'image/x-icon' : 'image/png' },
  });
