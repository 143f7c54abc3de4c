import type { APIRoute } from 'astro';
import { getEdition } from '../../edition/content-folder.ts';
import { documentOf, PUBLICATION_NAMES } from '../../edition/export/documents.ts';
import type { PublicationName } from '../../schemas/publication.ts';

export const getStaticPaths = () =>
  PUBLICATION_NAMES.filter((name) => name !== 'edition').map((name) => ({ params: { table: name }, props: { name } }));

export const GET: APIRoute<{ name: PublicationName }> = ({ props }) =>
  new Response(documentOf(props.name, getEdition()), { headers: { 'Content-Type': 'application/json' } });
