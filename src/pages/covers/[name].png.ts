// The pictures that a chat shows beside a link (contract: /covers/<slug>.png and -square.png).
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { type ShareImage, shareImagePng, shareImages } from '../../assets/share-images/share-images.ts';

export const getStaticPaths = () =>
  shareImages(edition).map((image) => ({ params: { name: image.name }, props: { image } }));

export const GET: APIRoute<{ image: ShareImage }> = async ({ props }) =>
  new Response(await shareImagePng(props.image), { headers: { 'Content-Type': 'image/png' } });
