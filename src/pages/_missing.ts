// 404: an address that something stuck to, as `/p/12/）` of a bracket behind it in a letter, is still read. Where only marks are
// stuck to it, it is opened; where words are, it is offered.
import { decodedPath, meantBy } from '../citation/stuck.ts';
import { element, one } from '../components/client/element.ts';
import { defined } from '../text/defined.ts';

const base = import.meta.env.BASE_URL;
const room = one('[data-known]');
const names: Readonly<Record<string, string>> = JSON.parse(defined(room.dataset.known, 'the pages there are'));
const asked = decodedPath(location.pathname);
const meant = asked.startsWith(base) ? meantBy(asked.slice(base.length), Object.keys(names)) : undefined;
if (meant) {
  const href = base + meant.path + location.search + location.hash;
  room.prepend(
    element(
      'p',
      {},
      '要找的可能是',
      element('a', { className: 'tap-target text-river', href }, defined(names[meant.path], meant.path)),
      '。',
    ),
  );
  if (meant.certain) location.replace(href);
}
