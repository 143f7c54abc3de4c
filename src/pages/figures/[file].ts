// A drawing as a file of its own, with its inks: light, dark, and as its record says what a face does in the dark.
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { withInks } from '../../assets/inks.ts';

export const getStaticPaths = () =>
  edition.drawings.flatMap((drawing) =>
    drawing.compositions.map((composition) => ({
      params: { file: composition.file },
      props: { composition, face: Boolean(drawing.face) },
    })),
  );

export const GET: APIRoute = ({ props: { composition, face } }) => {
  const { svg, width, height } = composition;
  return new Response(withInks(svg, face).replace('<svg ', `<svg width="${width}" height="${height}" `));
};
