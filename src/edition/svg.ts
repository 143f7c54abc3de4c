import { SaxesParser } from 'saxes';

/** An element of a drawing, as written. */
export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** How many elements it stands in; the root in none. */
  depth: number;
}

/** What is wrong with a drawing, and in which line, from 1. */
export interface SvgFault {
  line: number;
  found: string;
}

/** The first fault ends the reading: what a parser makes of the rest is not to be relied on. */
class Stop extends Error {}

/** Deeper than any drawing of shapes. */
const DEEPEST = 16;

/**
 * The elements of an XML text that has nothing but elements: one root, well formed, and no text, comment, CDATA section,
 * document type, entity, processing instruction or XML declaration; else the first thing that is not that. Throws nothing.
 *
 * @param faultOf what is wrong with an element by itself, which ends the reading too
 */
export function readSvg(
  text: string,
  faultOf: (element: SvgElement) => string | undefined,
): { elements: SvgElement[] } | { fault: SvgFault } {
  const elements: SvgElement[] = [];
  let fault: SvgFault | undefined;
  let depth = 0;
  /** Where what is beside the root begins. */
  let outside = 0;
  // Without namespaces: a prefix is part of a name, and no such name is known.
  const parser = new SaxesParser({ xmlns: false, position: true });
  // What runs over several lines is told at its end: `all` of it says where it began.
  const stop = (found: string, all = ''): never => {
    const line = parser.line - (all.split('\n').length - 1);
    fault = { line, found: `${found}: expected one <svg> of flat shapes and nothing else` };
    throw new Stop(found);
  };
  // Its message begins with the place, `1:9: `.
  parser.on('error', ({ message }) => {
    // Words beside the root are told at their end too.
    const begun = depth === 0 ? text.slice(outside).search(/\S/) : -1;
    const beside = begun === -1 ? '' : text.slice(outside + begun, parser.position);
    stop(`is not well-formed XML (${message.replace(/^\d+:\d+: /, '')})`, beside);
  });
  parser.on('xmldecl', () => stop('has an XML declaration'));
  parser.on('doctype', (all) => stop('has a document type (<!DOCTYPE …>)', all));
  parser.on('processinginstruction', ({ target, body }) =>
    stop(`has a processing instruction (<?${target} …?>)`, body),
  );
  parser.on('comment', (all) => stop('has a comment (<!-- … -->)', all));
  parser.on('cdata', (all) => stop('has a CDATA section', all));
  parser.on('text', (all) => {
    const words = all.trimStart();
    if (words !== '') stop(`has text (“${words.trimEnd().slice(0, 20)}”)`, words);
  });
  // The line of `<`, which the attributes may stand below.
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (depth >= DEEPEST) stop(`nests deeper than ${DEEPEST} levels`);
    const element = { name, attributes, depth };
    const found = faultOf(element);
    if (found) {
      fault = { line, found };
      throw new Stop(found);
    }
    elements.push(element);
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
    outside = parser.position;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  const reference = text.indexOf('&');
  if (!fault && reference !== -1)
    fault = {
      line: text.slice(0, reference).split('\n').length,
      found: 'has an entity or a character reference (&): expected none',
    };
  return fault ? { fault } : { elements };
}
