// The photographs in the sizes and formats of the pages.
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { FORMATS, type Format, photographFile, rasterName, widthsOf } from '../../assets/photograph-files.ts';
import { standIn } from '../../components/Figure/examples.ts';

export const getStaticPaths = () => {
  const shown = import.meta.env.DEV || process.env.GALLERY ? [standIn] : [];
  return [...edition.photographs, ...shown].flatMap((photograph) =>
    widthsOf(photograph).flatMap((width) =>
      FORMATS.map((format) => ({
        params: { file: rasterName(photograph, width, format) },
        props: { path: photograph.path, width, format },
      })),
    ),
  );
};

export const GET: APIRoute<{ path: string; width: number; format: Format }> = async ({ props }) =>
  new Response(await photographFile(props.path, props.width, props.format), {
    headers: { 'Content-Type': `image/${props.format === 'jpg' ? 'jpeg' : props.format}` },
  });
