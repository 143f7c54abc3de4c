import type { Page, Protocol } from 'puppeteer-core';

// What a screen reader says of a page from its beginning to its end, by the browser's accessibility tree.

type Node = Protocol.Accessibility.AXNode;

/** One thing that is said: text, or something to press with its name. */
export interface Said {
  words: string;
  role: 'text' | 'link' | 'button' | 'image' | 'field';
}

/** A block of the page, which is said in one go. */
export interface Line {
  role: string;
  said: Said[];
  /** Two numbers that only the looks of the page part: one who listens hears one. */
  joined: string[];
}

const ROLES: Readonly<Record<string, Said['role']>> = {
  StaticText: 'text',
  link: 'link',
  button: 'button',
  image: 'image',
  textbox: 'field',
};
/** Roles within a line; every other begins one. */
const INLINE = new Set([
  ...Object.keys(ROLES),
  'InlineTextBox',
  'none',
  'generic',
  'ListMarker',
  'time',
  'mark',
  'strong',
]);

const bare = (words: string): string => words.replace(/\s/g, '');

export async function heard(page: Page): Promise<Line[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }: Node): Node[] => childIds.flatMap((id) => known.get(id) ?? []);
  const nameOf = ({ name }: Node): string => String(name?.value ?? '');
  const textIn = (node: Node): string =>
    node.role?.value === 'StaticText' ? nameOf(node) : childrenOf(node).map(textIn).join('');
  const lines: Line[] = [];
  const say = (words: string, role: Said['role']): void => {
    const last = lines.at(-1);
    // Text that only markup parts is one text.
    const before = last?.said.at(-1);
    if (role === 'text' && before?.role === 'text') {
      if (/\d$/.test(before.words) && /^\d/.test(words)) last?.joined.push(`${before.words}|${words}`);
      before.words += words;
    } else if (words.trim()) last?.said.push({ words, role });
  };
  const visit = (node: Node): void => {
    const name = String(node.role?.value);
    if (name === 'InlineTextBox' || name === 'ListMarker') return;
    const role = node.ignored ? undefined : ROLES[name];
    if (!node.ignored && !INLINE.has(name)) lines.push({ role: name, said: [], joined: [] });
    if (role) say(nameOf(node), role);
    // What is named by an attribute is called so, and what is written in it is not said.
    if (role && (role === 'text' || textIn(node) !== '' || childrenOf(node).length === 0)) return;
    for (const child of childrenOf(node)) visit(child);
    // What follows a block is no part of it.
    if (!node.ignored && !INLINE.has(name)) lines.push({ role: 'generic', said: [], joined: [] });
  };
  for (const node of nodes) if (!node.parentId) visit(node);
  return lines.filter(({ said }) => said.length > 0);
}

const SHOWN: Readonly<Record<Said['role'], string>> = {
  text: '',
  link: '链接',
  button: '按钮',
  image: '图',
  field: '输入框',
};

/** A line as it is written down: what is pressed in brackets behind what it is. */
export const written = ({ role, said }: Line): string =>
  (role === 'heading' ? '标题 ' : '') +
  said.map((one) => (one.role === 'text' ? one.words : `〔${SHOWN[one.role]} ${one.words}〕`)).join('');

/** What says again what has just been said: a number whose link has its name. */
export const saidTwice = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ said }) =>
    said.flatMap(({ words }, i) => {
      const before = bare(said[i - 1]?.words ?? '');
      const now = bare(words);
      const figure = /[\d〇一二三四五六七八九十百千万亿年月]{2,}\S*$/u.exec(before)?.[0] ?? before;
      const again =
        now.startsWith(before) || (figure.length > 1 && now.startsWith(figure)) || endsWithStart(before, now);
      return before && again ? [`${before} | ${now}`] : [];
    }),
  );

/** Whether a text begins with the words, two or more, that the one before it ends with. */
function endsWithStart(before: string, now: string): boolean {
  for (let length = 2; length <= Math.min(before.length, now.length); length++)
    if (before.endsWith(now.slice(0, length))) return true;
  return false;
}
