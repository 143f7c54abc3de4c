import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { CSV_NAMES, type CsvName, csvOf } from '../../edition/export/csv.ts';

export const getStaticPaths = () => CSV_NAMES.map((name) => ({ params: { table: name }, props: { name } }));

export const GET: APIRoute<{ name: CsvName }> = ({ props }) =>
  new Response(csvOf(props.name, edition), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
