// The same codes for word processors.
import { edition } from 'virtual:edition';
import type { APIRoute, GetStaticPaths } from 'astro';
import { qrCodes } from '../../assets/qr-addresses.ts';
import { codePng } from '../../assets/qr-code-png.ts';

export const getStaticPaths = (() => {
  const all = qrCodes(edition, { site: import.meta.env.SITE, base: import.meta.env.BASE_URL });
  // Begun at once, in the threads that sharp has; whoever asks for one later gets its fault too.
  void Promise.allSettled(all.map(({ props }) => codePng(props.url)));
  return all;
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(await codePng(props.url));
