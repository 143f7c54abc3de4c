import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/read.ts';
import { cutFace, cutName } from '../../title-face/cut.ts';
import { titleTexts } from '../../title-face/titles.ts';

export const getStaticPaths = () => {
  const texts = new Map(titleTexts(getEdition()).map((text) => [cutName(text), text]));
  return [...texts].map(([name, text]) => ({ params: { name }, props: { text } }));
};

export const GET: APIRoute<{ text: string }> = async ({ props }) =>
  new Response(await cutFace(props.text), { headers: { 'Content-Type': 'font/woff2' } });
