import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { documentOf, PUBLICATION_NAMES } from '../../edition/export/documents.ts';
import type { PublicationName } from '../../schemas/publication.ts';

export const getStaticPaths = () =>
  PUBLICATION_NAMES.filter((name) => name !== 'edition').map((name) => ({ params: { table: name }, props: { name } }));

export const GET: APIRoute<{ name: PublicationName }> = ({ props }) =>
  new Response(documentOf(props.name, edition), { headers: { 'Content-Type': 'application/json' } });
