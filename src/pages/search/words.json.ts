// The words of the edition, as search and the quote checker get them.
import { edition } from 'virtual:edition';
import type { APIRoute } from 'astro';
import { searchText } from '../../edition/export/search-text.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(searchText(edition)));
