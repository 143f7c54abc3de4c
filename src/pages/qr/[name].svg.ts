// The codes that lead to passages and chapters; none where the site's own address is not known.
import { edition } from 'virtual:edition';
import type { APIRoute, GetStaticPaths } from 'astro';
import { qrCodes } from '../../assets/qr-addresses.ts';
import { qrSvg } from '../../assets/qr-code.ts';

export const getStaticPaths = (() =>
  qrCodes(edition, { site: import.meta.env.SITE, base: import.meta.env.BASE_URL })) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(await qrSvg(props.url));
