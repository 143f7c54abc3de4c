// What is measured in a page. Each function runs in the browser by itself, so each holds all that it needs; each gives a
// line for every fault, and none where all is well.

/** Words that stand outside the page, or are cut by a box of theirs, and a page that scrolls sideways. */
export function cutWords(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} > ${clientWidth}`] : [];
  const clips = new Map<HTMLElement | null, DOMRect[]>([[null, []]]);
  const clipping = (box: HTMLElement | null): DOMRect[] => {
    let all = clips.get(box);
    if (!all && box) {
      const own = /hidden|clip/.test(getComputedStyle(box).overflow) ? [box.getBoundingClientRect()] : [];
      all = [...own, ...clipping(box.parentElement)];
      clips.set(box, all);
    }
    return all ?? [];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !parent ||
      !node.textContent?.trim() ||
      parent.closest('script, style, svg, .skip-link') ||
      !parent.checkVisibility()
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = clipping(parent);
    for (const { left, right, top, bottom, width } of range.getClientRects())
      if (
        width > 0 &&
        (left < -1 ||
          right > clientWidth + 1 ||
          boxes.some((b) => left < b.left - 1 || right > b.right + 1 || top < b.top - 1 || bottom > b.bottom + 1))
      ) {
        faults.push(`cut: ${node.textContent.trim().slice(0, 20)} (${Math.round(left)}–${Math.round(right)})`);
        break;
      }
  }
  return faults;
}

/** Blocks of text of which a line holds more than 40 characters. */
export function longLines(): string[] {
  const blocks = new Set<HTMLElement>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement;
    if (!node.textContent?.trim() || block?.closest('script, style, svg, h1, h2, code') || !block?.checkVisibility())
      continue;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    if (block) blocks.add(block);
  }
  return [...blocks].flatMap((block) => {
    const style = getComputedStyle(block);
    const width =
      block.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
    const characters = width / Number.parseFloat(style.fontSize);
    const text = (block.textContent ?? '').trim();
    return text.length > 40 && characters > 40.5
      ? [`${characters.toFixed(1)} characters: <${block.localName} class="${block.className}"> ${text.slice(0, 20)}`]
      : [];
  });
}

/** Paragraphs with lines less than 1.5 apart, less than 1.5 lines from the next, or justified. */
export function tightText(): string[] {
  return [...document.querySelectorAll<HTMLElement>('p, li, dd, td, blockquote')].flatMap((block) => {
    const style = getComputedStyle(block);
    const line = Number.parseFloat(style.lineHeight);
    const own = [...block.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || !block.checkVisibility() || block.offsetHeight < line * 1.5) return [];
    const next = block.nextElementSibling;
    const gap =
      next && [block, next].every((one) => one.localName === 'p' && getComputedStyle(one).display === 'block')
        ? next.getBoundingClientRect().top - block.getBoundingClientRect().bottom
        : line;
    const faults = [
      ...(line < 1.5 * Number.parseFloat(style.fontSize) - 0.1
        ? [`line height ${style.lineHeight} of ${style.fontSize}`]
        : []),
      ...(gap + line < 1.5 * line - 0.5 ? [`paragraphs ${gap} px apart, lines ${line}`] : []),
      ...(style.textAlign === 'justify' ? ['justified'] : []),
    ];
    return faults.map(
      (fault) => `${fault}: <${block.localName} class="${block.className}"> ${(block.textContent ?? '').slice(0, 20)}`,
    );
  });
}

/** What is pressed and is smaller than 44 px each way, unless it is a link among the words of a sentence. */
export function smallTargets(): string[] {
  const REACH = 21.5;
  // What lies behind a dialog is not pressed.
  const within = document.querySelector('dialog[open]') ?? document;
  const targets = [...within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
  return targets.flatMap((target) => {
    const style = getComputedStyle(target);
    if (!target.checkVisibility() || target.closest('.skip-link')) return [];
    const inSentence =
      style.display === 'inline' &&
      style.position !== 'relative' &&
      target.closest('p, li, dd, td, th, figcaption, caption, h1, h2, h3')?.textContent?.trim() !==
        target.textContent?.trim();
    if (inSentence || target.closest('[data-apparatus]:not(.passage-number)')) return [];
    const own = target.getBoundingClientRect();
    scrollTo(0, scrollY + own.top - innerHeight / 2);
    const { left, top, width, height } = target.getBoundingClientRect();
    // What a finger hits, pseudo-elements included, from the target's middle.
    const x = Math.min(Math.max(left + width / 2, REACH), innerWidth - REACH - 1);
    const y = top + height / 2;
    const hits = (dx: number, dy: number): boolean => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return target.contains(hit);
    };
    const wide = width >= 43.5 || (hits(-REACH, 0) && hits(REACH, 0));
    const high = height >= 43.5 || (hits(0, -REACH) && hits(0, REACH));
    return wide && high ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`];
  });
}

/** What takes the focus of the keyboard and shows it with less than 2 px, or less than 3:1 on its ground. */
export function flatFocus(): string[] {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((c) => {
      const part = c / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return element && channels(colour)[3] === 0 ? groundOf(element.parentElement) : colour;
  };
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
  return stops.flatMap((stop) => {
    if (!stop.checkVisibility()) return [];
    stop.focus();
    if (document.activeElement !== stop) return [`does not take the focus: ${stop.outerHTML.slice(0, 100)}`];
    const style = getComputedStyle(stop);
    const [a, b] = [light(style.outlineColor), light(groundOf(stop.parentElement))].sort((x, y) => y - x) as [
      number,
      number,
    ];
    const contrast = (a + 0.05) / (b + 0.05);
    const good = style.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2 && contrast >= 3;
    return good
      ? []
      : [`${style.outlineStyle} ${style.outlineWidth} ${contrast.toFixed(1)}: ${stop.outerHTML.slice(0, 100)}`];
  });
}

/** Words found whose own ground has less than 3:1 to their colour, or that have none. */
export function faintMarks(): string[] {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return opacity === 1 ? 0.2126 * red + 0.7152 * green + 0.0722 * blue : Number.NaN;
  };
  return [...document.querySelectorAll('mark')].flatMap((mark) => {
    const { color, backgroundColor } = getComputedStyle(mark);
    const [a, b] = [light(color), light(backgroundColor)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast >= 3 ? [] : [`${color} on ${backgroundColor}: ${mark.textContent}`];
  });
}
