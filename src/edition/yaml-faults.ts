import {
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type ParsedNode,
  visit,
  type YAMLMap,
} from 'yaml';
import { defined } from '../text/defined.ts';

/** Deeper than any file of the content; deeper still, whatever walks the value would run out of stack. */
const DEEPEST = 32;

/** A fault by its place in the text, before its line is known. */
export interface Found {
  code: ErrorCode;
  at: number;
  message: string;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

const start = (node: unknown): number => defined((node as ParsedNode).range, 'the range of a parsed node')[0];

const PLAIN = 'expected plain values; put words that begin with & or * or ! in quotation marks';

/** Anchors, aliases and tags: they are gone from the value, or turn it into another. */
function propertyFaults(node: Node): Found[] {
  const at = start(node);
  if (isAlias(node)) return [{ code: 'BAD_ALIAS', at, message: `has the alias *${node.source}: ${PLAIN}` }];
  const { anchor, tag } = node as ParsedNode & { anchor?: string };
  return [
    ...(anchor === undefined
      ? []
      : [{ code: 'BAD_ALIAS' as const, at, message: `has the anchor &${anchor}: ${PLAIN}` }]),
    ...(tag === undefined
      ? []
      : [{ code: 'TAG_RESOLVE_FAILED' as const, at, message: `has the tag ${tag}: ${PLAIN}` }]),
  ];
}

/** Keys that stand twice, or are nothing. The library compares each with each, which takes minutes over many. */
function keyFaults({ items }: YAMLMap): Found[] {
  const found: Found[] = [];
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const at = start(key);
    if (key.value === '' && !key.type?.startsWith('QUOTE'))
      found.push({ code: 'NON_STRING_KEY', at, message: 'has a value without the name of its field' });
    if (seen.has(key.value))
      found.push({ code: 'DUPLICATE_KEY', at, message: 'cannot be parsed: Map keys must be unique' });
    seen.add(key.value);
  }
  return found;
}

/** Whether a quotation or a group in brackets goes to its end without the mark that closes it. */
function isUnclosed(node: Node, text: string): boolean {
  const [from, to] = defined((node as ParsedNode).range, 'the range of a parsed node');
  const isOpen = isScalar(node) ? /QUOTE/.test(node.type ?? '') : isCollection(node) && Boolean(node.flow);
  const closing = CLOSING[text[from] ?? ''];
  return isOpen && closing !== undefined && (text[to - 1] !== closing || to - from < 2);
}

/**
 * What the library reads and the content may not have, and nesting that would exhaust the stack. Gives as well where the
 * first quotation mark or bracket stands that is not closed.
 */
function inspect(doc: Document.Parsed, text: string): { found: Found[]; unclosed: number | undefined } {
  const found: Found[] = [];
  let unclosed: number | undefined;
  visit(doc, (_key, node, path) => {
    if (!isNode(node)) return undefined;
    if (path.length > 2 * DEEPEST) {
      found.push({ code: 'RESOURCE_EXHAUSTION', at: start(node), message: `nests deeper than ${DEEPEST} levels` });
      return visit.BREAK;
    }
    found.push(...propertyFaults(node));
    if (isMap(node)) found.push(...keyFaults(node));
    if (!isAlias(node) && isUnclosed(node, text)) unclosed ??= start(node);
    return undefined;
  });
  return { found, unclosed };
}

/** What the library found, in the order of the text. It tells an unclosed bracket where it gave up, not where that stands. */
function libraryFaults(doc: Document.Parsed, unclosed: number | undefined): Found[] {
  const errors = [...doc.errors, ...doc.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const found: Found[] = [];
  for (let n = 0; n < errors.length; n += 1) {
    const { code, pos, message } = defined(errors[n], 'an error');
    const next = errors[n + 1];
    // A line that is indented too far: read as going on the value above, up to the colon that shows that it does not.
    const isIndented =
      code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY' && next.pos[0] === pos[0];
    if (isIndented) {
      found.push({ code: 'BAD_INDENT', at: next.pos[1] - 1, message: next.message });
      n += 1;
    } else found.push({ code, at: pos[0], message: code === 'RESOURCE_EXHAUSTION' ? 'nests too deep' : message });
  }
  const [first, ...rest] = found;
  const moved = first && unclosed !== undefined && unclosed < first.at ? [{ ...first, at: unclosed }, ...rest] : found;
  return moved.map((fault) => ({ ...fault, message: `cannot be parsed: ${fault.message}` }));
}

/** All that a parsed text may not have, in the order of the text. */
export function yamlFaults(doc: Document.Parsed, text: string): Found[] {
  const { found, unclosed } = inspect(doc, text);
  if (doc.directives.yaml.explicit)
    found.push({
      code: 'BAD_DIRECTIVE',
      at: 0,
      message: 'has a directive (%YAML): expected plain YAML 1.2 without one',
    });
  return [...libraryFaults(doc, unclosed), ...found].sort((a, b) => a.at - b.at);
}
