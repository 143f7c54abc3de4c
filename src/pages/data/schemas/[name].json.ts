import type { APIRoute } from 'astro';
import { PUBLICATION_NAMES, schemaOf } from '../../../edition/export/documents.ts';
import type { PublicationName } from '../../../schemas/publication.ts';

export const getStaticPaths = () => PUBLICATION_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: PublicationName }> = ({ props }) =>
  new Response(schemaOf(props.name), { headers: { 'Content-Type': 'application/schema+json' } });
