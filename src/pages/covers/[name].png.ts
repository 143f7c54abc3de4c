// The pictures that a chat shows beside a link (contract: /covers/<slug>.png and -square.png).
import type { APIRoute } from 'astro';
import { type ShareImage, shareImagePng, shareImages } from '../../assets/share-images/share-images.ts';
import { getEdition } from '../../edition/content-folder.ts';

export const getStaticPaths = () =>
  shareImages(getEdition()).map((image) => ({ params: { name: image.name }, props: { image } }));

export const GET: APIRoute<{ image: ShareImage }> = async ({ props }) =>
  new Response(await shareImagePng(props.image), { headers: { 'Content-Type': 'image/png' } });
