import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longTest } from '../support/drawn.ts';
import { fixtureRoot } from '../support/edition.ts';
import { type Project, projectWith } from '../support/project.ts';

// A chapter that runs code, built as a whole: first as it is, then with one guard after the other taken out of the code.

const CHAPTER = 'content/chapters/07-governance.mdx';
const FORGED = '伪造的句子';
let project: Project;
let marker: string;

beforeAll(() => {
  project = projectWith(fixtureRoot('article'));
  marker = join(project.folder, 'has-run');
  const write = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x')`;
  project.edit(
    CHAPTER,
    '\n<Mechanism id="m-liminmen" />\n',
    `\n{/* a */ 'LEAK:' + process.env.SECRET + ${write} /* b */}\n\n{/* a */ '${FORGED}' /* b */}\n\n<Mechanism id="m-liminmen" />\n`,
  );
});
afterAll(() => project.remove());

const built = (): ReturnType<Project['build']> => project.build({ SECRET: 'hunter2' });
const line = (words: string): number =>
  readFileSync(join(project.folder, CHAPTER), 'utf8')
    .split('\n')
    .findIndex((one) => one.includes(words)) + 1;

test('is refused with code, file and line, and runs nothing', () => {
  const { status, output } = built();
  expect(status).toBe(1);
  expect(output).toContain(`M04 ${CHAPTER}:${line('LEAK')} `);
  expect(output).toContain(`M04 ${CHAPTER}:${line(FORGED)} `);
  expect(existsSync(marker)).toBe(false);
  expect(existsSync(join(project.folder, 'dist'))).toBe(false);
});

longTest('gets nothing into a page, were the check blind', { timeout: 300_000 }, () => {
  project.edit(
    'src/edition/chapter-tree.ts',
    "if (node.type !== 'mdxFlowExpression' || !isComment(node.value)) refuse(node, file, report);",
    '',
  );
  const { status, output } = built();
  expect(status, output).toBe(0);
  expect(existsSync(marker)).toBe(false);
  const dist = join(project.folder, 'dist');
  for (const file of globSync('**/*.{html,json,txt,js}', { cwd: dist }))
    expect(readFileSync(join(dist, file), 'utf8'), file).not.toMatch(/hunter2|LEAK:|伪造/);
});

longTest('does not ship, were the plugin blind too: the proof names page and words', { timeout: 300_000 }, () => {
  project.edit(
    'src/build/mark-chapters.ts',
    "{ type: 'root', children }",
    "{ type: 'root', children: [...children, ...root.children.filter(({ type }) => type === 'mdxFlowExpression')] }",
  );
  const before = readFileSync(join(project.folder, 'dist/governance/index.html'), 'utf8');
  const { status, output } = built();
  expect(status).toBe(1);
  expect(output).toMatch(/(edition|governance\/index)\.html: “(LEAK:hunter2|伪造)/);
  expect(output).toContain('is neither the source’s nor under data-edition');
  expect(readFileSync(join(project.folder, 'dist/governance/index.html'), 'utf8')).toBe(before);
});
