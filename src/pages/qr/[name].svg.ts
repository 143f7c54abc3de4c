// The codes that lead to passages and chapters; none where the site's own address is not known.
import type { APIRoute, GetStaticPaths } from 'astro';
import { codes } from '../../assets/qr-addresses.ts';
import { qrSvg } from '../../assets/qr-code.ts';

export const getStaticPaths = (() => codes()) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(await qrSvg(props.url));
