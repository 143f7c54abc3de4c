// The same codes for word processors.
import type { APIRoute, GetStaticPaths } from 'astro';
import { codePng } from '../../images/codes.ts';
import { codes } from '../../qr-codes.ts';

export const getStaticPaths = (() => {
  const all = codes();
  // Begun at once, in the threads that sharp has; whoever asks for one later gets its fault too.
  void Promise.allSettled(all.map(({ props }) => codePng(props.url)));
  return all;
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(await codePng(props.url));
