// 404: an address of a passage that something stuck to, as `/p/12/）` of a bracket behind it in a letter, is still read.
import { element } from '../components/client/element.ts';

const room = document.querySelector<HTMLElement>('[data-passages]');
const [, number] = /\/p\/0*(\d{1,4})(?!\d)/.exec(location.pathname) ?? [];
if (room && number && Number(number) >= 1 && Number(number) <= Number(room.dataset.passages)) {
  const href = `${import.meta.env.BASE_URL}p/${number}/${location.search}`;
  room.prepend(
    element('p', {}, '要找的可能是', element('a', { className: 'tap-target text-river', href }, `第${number}段`), '。'),
  );
}
