import type { Element } from '@xmldom/xmldom';
import { attributeOf, childOf, elementsIn, nameOf } from './docx-package.ts';

/** What of a run's look decides whether its words are read. */
export interface Look {
  hidden?: boolean;
  struck?: boolean;
  raised?: boolean;
}

const OFF = new Set(['0', 'false', 'off', 'none']);

/** What run properties themselves say; undefined where they are silent. */
function lookOf(properties: Element | undefined): Look {
  const toggle = (name: string): boolean | undefined => {
    const element = childOf(properties, name);
    return element && !OFF.has(attributeOf(element) ?? 'true');
  };
  const position = attributeOf(childOf(properties, 'w:vertAlign'));
  return {
    hidden: toggle('w:vanish'),
    struck: toggle('w:strike') || toggle('w:dstrike') || (toggle('w:strike') ?? toggle('w:dstrike')),
    raised: position === undefined ? undefined : position === 'superscript',
  };
}

/** The first that says something, of each. */
const layered = (...looks: readonly Look[]): Look => ({
  hidden: looks.find(({ hidden }) => hidden !== undefined)?.hidden,
  struck: looks.find(({ struck }) => struck !== undefined)?.struck,
  raised: looks.find(({ raised }) => raised !== undefined)?.raised,
});

/** Gives the look of a run with its own properties, its style's, its paragraph's style's and those that all have. */
export function looksOf(styles: Element | undefined): (run: Element, paragraph?: Element) => Look {
  const all = (styles ? elementsIn(styles) : []).filter((one) => nameOf(one) === 'w:style');
  const byId = new Map(all.map((one) => [attributeOf(one, 'styleId'), one]));
  const usual = all.find((one) => attributeOf(one, 'type') === 'paragraph' && attributeOf(one, 'default') === '1');
  const defaults = lookOf(childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
  const ofStyle = (style: Element | undefined, seen = new Set<Element>()): Look => {
    // A style that is based on itself, by whatever way, is a broken document.
    if (!style || seen.has(style)) return {};
    const base = byId.get(attributeOf(childOf(style, 'w:basedOn')));
    return layered(lookOf(childOf(style, 'w:rPr')), ofStyle(base, seen.add(style)));
  };
  return (run, paragraph) => {
    const properties = childOf(run, 'w:rPr');
    const named = (id: string | undefined): Element | undefined => (id === undefined ? undefined : byId.get(id));
    const ownStyle = named(attributeOf(childOf(properties, 'w:rStyle')));
    const around = named(attributeOf(childOf(paragraph, 'w:pPr', 'w:pStyle'))) ?? usual;
    return layered(lookOf(properties), ofStyle(ownStyle), ofStyle(around), defaults);
  };
}
