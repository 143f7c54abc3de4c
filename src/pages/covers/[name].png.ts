// The pictures that a chat shows beside a link (contract: /covers/<slug>.png and -square.png).
import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/read.ts';
import { type ShareImage, shareImagePng, shareImages } from '../../images/share-images.ts';

export const getStaticPaths = () =>
  shareImages(getEdition()).map((image) => ({ params: { name: image.name }, props: { image } }));

export const GET: APIRoute<{ image: ShareImage }> = async ({ props }) =>
  new Response(await shareImagePng(props.image), { headers: { 'Content-Type': 'image/png' } });
