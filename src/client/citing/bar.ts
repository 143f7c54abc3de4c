import { citation, FORM_NAMES, FORMS, type Form, richCitation } from '../../citation/forms.ts';
import sheet from '../../styles/citing.css?url';
import { copyBy } from '../copy.ts';
import { element, styled } from '../element.ts';
import { citedWords, piecesOf } from './quoted.ts';

const KEY = 'form';

const keptForm = (): Form => {
  try {
    const kept = localStorage.getItem(KEY);
    return FORMS.find((form) => form === kept && form !== 'official') ?? 'gbt2025';
  } catch {
    return 'gbt2025';
  }
};

let bar: HTMLElement | undefined;
let latest = 0;

export function hideBar(): void {
  latest++;
  bar?.remove();
  bar = undefined;
}

/** Beside the selection and never over it: under it where there is room, else over it; on a touch screen, whose own
 * menu stands there, at the far edge of the window. */
function put(bar: HTMLElement, around: DOMRect): void {
  const { innerHeight, innerWidth } = window;
  const { offsetHeight: height, offsetWidth: width } = bar;
  const room = 12;
  if (matchMedia('(pointer: coarse)').matches) {
    bar.classList.add('edge');
    bar.classList.toggle('top', around.bottom > innerHeight - height - room && around.top > height + room);
    return;
  }
  const under = around.bottom + room;
  const top = under + height < innerHeight ? under : Math.max(room, around.top - height - room);
  bar.style.setProperty('top', `${top}px`);
  bar.style.setProperty('left', `${Math.max(room, Math.min(around.left, innerWidth - width - room))}px`);
}

/** Shows the bar for what is selected, or hides it where that holds no words of the source. */
export async function offerBar(): Promise<void> {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return hideBar();
  const range = selection.getRangeAt(0);
  const pieces = piecesOf(range);
  if (pieces.length === 0) return hideBar();
  const mine = ++latest;
  const [cited] = await Promise.all([
    Promise.all(pieces.map((piece) => citedWords(piece.element, piece.start, piece.end))),
    styled(sheet),
  ]);
  if (mine !== latest) return;
  bar?.remove();

  const button = (name: string, text: () => string, html?: () => string): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, name);
    // The selection stays: pressing must not take it away.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => copyBy(made, text(), html?.()));
    return made;
  };
  const form = element('select', { 'aria-label': '参考文献的格式' });
  for (const one of FORMS)
    if (one !== 'official')
      form.append(element('option', { value: one, selected: one === keptForm() }, FORM_NAMES[one]));
  form.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, form.value);
    } catch {
      // Then it is asked again next time.
    }
  });
  bar = element(
    'div',
    { className: 'citing', role: 'region', 'aria-label': '引用选中的话', 'data-edition': '' },
    ...(pieces.length > 1 ? [element('p', {}, `选了${pieces.length}处，引用时分开写`)] : []),
    button('复制链接', () => cited.map(({ url }) => url).join('\n')),
    button(
      '复制引文和出处',
      () => cited.map((one) => citation('official', one)).join('\n'),
      () => cited.map(richCitation).join(''),
    ),
    button('复制参考文献', () => cited.map((one) => citation(form.value as Form, one)).join('\n')),
    form,
  );
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideBar();
  });
  document.body.append(bar);
  put(bar, range.getBoundingClientRect());
}
