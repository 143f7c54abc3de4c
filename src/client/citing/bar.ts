import type { Cited } from '../../citation/cited.ts';
import { official, richOfficial } from '../../citation/official.ts';
import { gbt2025 } from '../../citation/reference.ts';
import sheet from '../../styles/citing.css?url';
import { copyBy } from '../copy.ts';
import { element, styled } from '../element.ts';
import { piecesOf } from './pieces.ts';
import { citedWords } from './quoted.ts';

let bar: HTMLElement | undefined;
let latest = 0;

export function hideBar(): void {
  latest++;
  bar?.remove();
  bar = undefined;
}

/**
 * Beside the selection and never over it: under it where there is room, else over it; on a touch screen, whose own menu
 * stands there, at the edge of the window that is farther off.
 */
function put(bar: HTMLElement, around: DOMRect): void {
  const room = 12;
  const { offsetHeight: height, offsetWidth: width } = bar;
  if (matchMedia('(pointer: coarse)').matches) {
    bar.classList.add(around.bottom > innerHeight - height - room ? 'top' : 'foot');
    return;
  }
  const under = around.bottom + room;
  const top = under + height < innerHeight ? under : Math.max(room, around.top - height - room);
  bar.style.top = `${top + scrollY}px`;
  bar.style.left = `${Math.max(room, Math.min(around.left, innerWidth - width - room))}px`;
}

/** Shows the bar for what is selected, or hides it where that holds no words of the source. */
export async function offerBar(): Promise<void> {
  const selection = getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const pieces = range ? piecesOf(range) : [];
  const last = pieces[pieces.length - 1];
  if (!range || !last) return hideBar();
  const mine = ++latest;
  const [cited] = await Promise.all([
    Promise.all(pieces.map((piece) => citedWords(piece.element, piece.start, piece.end))),
    styled(sheet),
  ]);
  if (mine !== latest) return;
  bar?.remove();
  const button = (name: string, write: (one: Cited) => string, rich?: (one: Cited) => string): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, name);
    // The selection stays: pressing must not take it away.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => copyBy(made, cited.map(write).join('\n'), rich && cited.map(rich).join('')));
    return made;
  };
  const { pathname, search } = new URL(cited[0]?.url ?? location.href);
  bar = element(
    'div',
    { className: 'citing', role: 'region', 'aria-label': '引用选中的话', 'data-edition': '' },
    ...(pieces.length > 1 ? [element('p', {}, `选了${pieces.length}处，引用时分开写`)] : []),
    button('复制链接', ({ url }) => url),
    button('复制引文和出处', official, richOfficial),
    button('复制参考文献', gbt2025),
    element('a', { href: `${pathname}${search}#cite` }, '其他格式'),
  );
  // Behind the words, so that the next press of Tab leads into it.
  last.element.closest('p, h1, figure')?.after(bar);
  put(bar, range.getBoundingClientRect());
}
