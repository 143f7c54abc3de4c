import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Problem } from '../checks/problem.ts';
import type { Path, Row } from './row.ts';

/** The node of the key at the path's end, or of the list item, or of the nearest thing above that exists. */
function nodeAt(record: Node, path: Path): Node {
  let node = record;
  let nearest = record;
  for (const step of path) {
    if (isMap(node)) {
      const pair = (node as YAMLMap<Node, Node | null>).items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return nearest;
      // The key's line and not the value's: a folded value may begin lines below.
      nearest = pair.key;
      node = pair.value ?? pair.key;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return nearest;
      node = nearest = item as Node;
    } else return nearest;
  }
  return nearest;
}

/**
 * Reads one YAML file of facts: a list of records. Takes the file's text, or undefined when it is missing.
 * Gives every record unchecked, with the lines of its fields; D01 for a file that is no list of records.
 */
export function readRecords(file: string, text: string | undefined): { rows: Row<unknown>[]; problems: Problem[] } {
  const broken = (line: number, message: string): Problem => ({ code: 'D01', file, line, message });
  if (text === undefined) return { rows: [], problems: [broken(1, 'is missing')] };
  const lines = new LineCounter();
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, stringKeys: true });
  const faults = [...doc.errors, ...doc.warnings];
  if (faults.length > 0) {
    return { rows: [], problems: faults.map(({ pos, message }) => broken(lineOf(pos[0]), `is not YAML: ${message}`)) };
  }
  // Every record stands by itself; and an alias could multiply without end.
  const aliases: Problem[] = [];
  visit(doc, {
    Alias: (_, { range, source }) => {
      aliases.push(broken(lineOf(range?.[0] ?? 0), `has the alias *${source}: expected the words themselves`));
    },
  });
  if (aliases.length > 0) return { rows: [], problems: aliases };
  if (!isSeq(doc.contents)) return { rows: [], problems: [broken(1, 'expected a list of records')] };
  const rows = doc.contents.items.map((item): Row<unknown> => {
    const node = item as Node;
    const line = (path: Path): number => lineOf(nodeAt(node, path).range?.[0] ?? 0);
    return { file, value: node.toJS(doc), line };
  });
  return { rows, problems: [] };
}
