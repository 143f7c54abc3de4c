import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';

/** The parts of a Word document that have words, or say how they look. */
export interface DocxParts {
  document: Element;
  styles?: Element;
  footnotes?: Element;
  endnotes?: Element;
}

/** WordprocessingML, as Word writes it and in ISO 29500's strict form. */
const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;
const MATH = /\/officeDocument\/(?:2006\/)?math$/;

/** `w:p` for an element of WordprocessingML, whatever its prefix; `m:t` for one of formulas, and else its name. */
export function nameOf({ localName, namespaceURI }: Element): string {
  const space = namespaceURI ?? '';
  return `${WORD.test(space) ? 'w:' : MATH.test(space) ? 'm:' : ''}${localName}`;
}

export const elementsIn = (parent: Element): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** The child of that name, or the child of that child …; undefined where there is none. */
export const childOf = (parent: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>(
    (one, name) => one && elementsIn(one).find((child) => nameOf(child) === name),
    parent,
  );

/** An attribute of WordprocessingML. */
export const attributeOf = (element: Element | undefined, name = 'val'): string | undefined =>
  [...(element?.attributes ?? [])].find((one) => one.localName === name && WORD.test(one.namespaceURI ?? ''))?.value;

/** Opens a .docx, and finds its parts by what they are to each other and not by their names. Throws where it is none. */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new Error('cannot be read: it is no Word document, or it is broken');
  });
  const read = async (path: string): Promise<Element | undefined> => {
    const text = await zip.file(path)?.async('string');
    return text === undefined ? undefined : rootOf(text, path);
  };
  const related = async (from: string, kind: string): Promise<string | undefined> => {
    const cut = from.lastIndexOf('/') + 1;
    const relations = await read(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`);
    const target = (relations ? elementsIn(relations) : [])
      .find((one) => one.getAttribute('Type')?.endsWith(`/${kind}`))
      ?.getAttribute('Target');
    return target ? new URL(target, `file:///${from}`).pathname.slice(1) : undefined;
  };
  const main = (await related('', 'officeDocument')) ?? 'word/document.xml';
  const document = await read(main);
  if (!document) throw new Error('cannot be read: it is no Word document');
  const part = async (kind: string): Promise<Element | undefined> => {
    const path = await related(main, kind);
    return path === undefined ? undefined : read(path);
  };
  return {
    document,
    styles: await part('styles'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
  };
}

function rootOf(xml: string, path: string): Element {
  let parsed: Document;
  try {
    parsed = new DOMParser({ onError: () => {} }).parseFromString(xml, 'text/xml');
  } catch {
    throw new Error(`cannot be read: ${path} is no XML`);
  }
  if (!parsed.documentElement) throw new Error(`cannot be read: ${path} is empty`);
  return parsed.documentElement;
}
