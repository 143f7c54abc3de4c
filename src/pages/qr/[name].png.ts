// The same codes for word processors.
import type { APIRoute, GetStaticPaths } from 'astro';
import { codes } from '../../assets/qr-addresses.ts';
import { codePng } from '../../assets/qr-code-png.ts';

export const getStaticPaths = (() => {
  const all = codes();
  // Begun at once, in the threads that sharp has; whoever asks for one later gets its fault too.
  void Promise.allSettled(all.map(({ props }) => codePng(props.url)));
  return all;
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(await codePng(props.url));
