import type { Cited } from '../../citation/cited.ts';
import type { Form } from '../../citation/forms.ts';
import { official } from '../../citation/official.ts';
import { gbt2025 } from '../../citation/reference.ts';
import { isProse, rich } from '../../citation/rich.ts';
import { asBuilt } from '../Converted/as-built.ts';
import { copyWithButton } from '../client/copy.ts';
import { addStyleSheet, element } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { citedWords } from '../QuotationLink/cited-words.ts';
import sheet from './bar.css?url';
import { selectedRanges } from './selected-ranges.ts';

let bar: HTMLElement | undefined;
let selected: Range | undefined;
/** Tab has led into the bar once: from then on it goes its own way. */
let entered = false;
let latest = 0;

export function hideBar(): void {
  latest++;
  bar?.remove();
  bar = undefined;
}

/**
 * Beside the selection and never over it: under it where there is room, else over it; on a touch screen, whose own menu
 * is there, at the edge of the window where it covers none of it, or less.
 */
function put(): void {
  if (!bar || !selected) return;
  const room = 12;
  const around = selected.getBoundingClientRect();
  if (matchMedia('(pointer: coarse)').matches) {
    bar.classList.add('foot');
    const height = bar.offsetHeight;
    const atFoot = Math.max(0, Math.min(around.bottom, innerHeight) - (innerHeight - height));
    const atTop = Math.max(0, height - Math.max(around.top, 0));
    bar.classList.toggle('foot', atFoot <= atTop);
    bar.classList.toggle('top', atFoot > atTop);
    return;
  }
  const { offsetHeight: height, offsetWidth: width } = bar;
  const under = around.bottom + room;
  const top = under + height < innerHeight ? under : Math.max(room, around.top - height - room);
  bar.style.top = `${top + scrollY}px`;
  bar.style.left = `${Math.max(room, Math.min(around.left, innerWidth - width - room))}px`;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab' || event.shiftKey || !bar || entered) return;
  entered = true;
  event.preventDefault();
  bar.querySelector('button')?.focus();
});
// At the window's edge it stays while the words move.
addEventListener('scroll', put);

/** A piece of the selection with the words that were built there. */
async function citedPiece({ element, start, end }: ReturnType<typeof selectedRanges>[number]) {
  const built = await asBuilt(element);
  const range = built.fromPage(start, end);
  const cited = await citedWords(element, built, range.start, range.end);
  return { cited, converted: built.converted, widened: range.widened };
}

/** Shows the bar for what is selected, or hides it where that holds no words of the source. */
export async function offerBar(): Promise<void> {
  const selection = getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const pieces = range ? selectedRanges(range) : [];
  const last = pieces[pieces.length - 1];
  if (!range || !last) return hideBar();
  const mine = ++latest;
  const [found] = await Promise.all([Promise.all(pieces.map(citedPiece)), addStyleSheet(sheet)]);
  if (mine !== latest) return;
  bar?.remove();
  entered = false;
  selected = range;
  const cited = found.map((one) => one.cited);
  const widened = found.some((one) => one.widened) ? '，已扩到完整的词句' : '';
  const says = [
    ...(found.length > 1 ? [`选了${found.length}处，引用时分开写`] : []),
    ...(found.some(({ converted }) => converted) ? [`页面文字被浏览器转换过，复制的是原文${widened}`] : []),
  ];
  const button = (name: string, press: (made: HTMLButtonElement) => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, name);
    // The selection stays: pressing must not take it away.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => press(made));
    return made;
  };
  const copies = (name: string, form: Form, write: (one: Cited) => string): HTMLButtonElement =>
    button(name, (made) => {
      const all = cited.map((one) => ({ text: write(one), url: one.url }));
      const html = isProse(form) ? all.map(({ text, url }) => rich(text, url)).join('') : '';
      void copyWithButton(made, all.map(({ text }) => text).join('\n'), html);
    });
  const otherForms = async (from: HTMLButtonElement): Promise<void> => {
    const { citation, FORM_NAMES, FORMS } = await loadPart(
      '其他格式没能打开',
      () => import('../../citation/forms.ts'),
      from,
    );
    const others = FORMS.filter((form) => form !== 'official' && form !== 'gbt2025');
    const buttons = others.map((form) => copies(FORM_NAMES[form], form, (one) => citation(form, one)));
    from.replaceWith(...buttons);
    buttons[0]?.focus();
    put();
  };
  bar = element(
    'div',
    { className: 'citing', role: 'region', 'aria-label': '引用选中的话', 'data-edition': '' },
    ...says.map((line) => element('p', {}, line)),
    button('复制链接', (made) => void copyWithButton(made, cited.map(({ url }) => url).join('\n'))),
    copies('复制引文和出处', 'official', official),
    copies('复制参考文献', 'gbt2025', gbt2025),
    button('其他格式', (made) => void otherForms(made)),
  );
  // Behind the words, where one who listens to the page comes to it next.
  last.element.closest('p, h1, figure')?.after(bar);
  put();
}
