import { type Document, type ErrorCode, isCollection, isScalar, type ParsedNode, visit } from 'yaml';
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

/**
 * What the library reads and the content may not have: anchors, aliases and tags, which are gone from the value or turn it
 * into another, keys that stand twice (the library compares each with each), and nesting that would exhaust the stack.
 * Gives as well where the first quotation mark or bracket stands that is not closed.
 */
function inspect(doc: Document.Parsed, text: string): { found: Found[]; unclosed: number | undefined } {
  const found: Found[] = [];
  let unclosed: number | undefined;
  const start = (node: unknown): number => defined((node as ParsedNode).range, 'the range of a parsed node')[0];
  const plain = 'expected plain values; put words that begin with & or * or ! in quotation marks';
  visit(doc, {
    Alias: (_key, node) => {
      found.push({ code: 'BAD_ALIAS', at: start(node), message: `has an alias (*${node.source}): ${plain}` });
    },
    Node: (_key, node, path) => {
      if (path.length > 2 * DEEPEST) {
        found.push({ code: 'RESOURCE_EXHAUSTION', at: start(node), message: `nests deeper than ${DEEPEST} levels` });
        return visit.BREAK;
      }
      const [from, to] = defined((node as ParsedNode).range, 'the range of a parsed node');
      if (isScalar(node) || isCollection(node)) {
        if (node.anchor !== undefined)
          found.push({ code: 'BAD_ALIAS', at: from, message: `has an anchor (&${node.anchor}): ${plain}` });
        if (node.tag !== undefined)
          found.push({ code: 'TAG_RESOLVE_FAILED', at: from, message: `has a tag (${node.tag}): ${plain}` });
        const closing = CLOSING[text[from] ?? ''];
        const quoted = isScalar(node) ? /QUOTE/.test(node.type ?? '') : Boolean(node.flow);
        if (quoted && closing && (text[to - 1] !== closing || to - from < 2)) unclosed ??= from;
      }
      return undefined;
    },
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          found.push({ code: 'DUPLICATE_KEY', at: start(key), message: 'cannot be parsed: Map keys must be unique' });
        seen.add(key.value);
      }
    },
  });
  return { found, unclosed };
}

/** What the library found, in the order of the text. It tells an unclosed bracket where it gave up, not where that stands. */
function libraryFaults(doc: Document.Parsed, unclosed: number | undefined): Found[] {
  const errors = [...doc.errors, ...doc.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const found = errors.map(({ code, pos, message }, n): Found => {
    const next = errors[n + 1];
    // A line that is indented too far: read as going on the value above, up to the colon that shows that it does not.
    const isIndented =
      code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY' && next.pos[0] === pos[0];
    if (isIndented) return { code: 'BAD_INDENT', at: Math.max(pos[0], next.pos[1] - 1), message: next.message };
    return { code, at: pos[0], message: code === 'RESOURCE_EXHAUSTION' ? 'nests too deep' : message };
  });
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
