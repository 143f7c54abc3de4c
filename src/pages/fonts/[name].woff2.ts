import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { titleTexts } from '../../assets/heading-font/headings.ts';
import { cutFace, cutName } from '../../assets/heading-font/subset.ts';

export const getStaticPaths = () => {
  const texts = new Map(titleTexts(edition).map((text) => [cutName(text), text]));
  return [...texts].map(([name, text]) => ({ params: { name }, props: { text } }));
};

export const GET: APIRoute<{ text: string }> = async ({ props }) =>
  new Response(await cutFace(props.text), { headers: { 'Content-Type': 'font/woff2' } });
