// The same codes for word processors.
import type { APIRoute, GetStaticPaths } from 'astro';
import { qrPng } from '../../qr.ts';
import { codes } from '../../qr-codes.ts';

export const getStaticPaths = (() => codes()) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await qrPng(props.url)));
