import { describe, expect, test } from 'vitest';
import { type ComponentUse, chartFault, checkComponentIds } from '../../src/edition/checks/component-use.ts';
import { formatProblem, type Problem } from '../../src/edition/checks/problem.ts';
import { fixtureEdition } from '../support/edition.ts';

const edition = fixtureEdition('article');

function said(use: Omit<ComponentUse, 'line' | 'words'>): string[] {
  const problems: Problem[] = [];
  checkComponentIds([{ ...use, words: '', line: 9 }], 'content/chapters/x.mdx', edition, (code, file, line, message) =>
    problems.push({ code, file, line, message }),
  );
  return problems.map(formatProblem);
}

describe('the ids that a chapter gives to its components', () => {
  test.each<[Omit<ComponentUse, 'line' | 'words'>, string]>([
    [{ name: 'Statistic', props: { id: 's-nowhere' } }, '<Statistic> names s-nowhere: no record has this id'],
    [
      { name: 'StatisticGroup', props: { ids: ['s-fugong', 's-no'] } },
      '<StatisticGroup> names s-no: no record has this id',
    ],
    [{ name: 'Goals', props: { id: 's-fazhan-mubiao', told: ['s-no'] } }, '<Goals> names s-no: no record has this id'],
    [
      { name: 'Timeline', props: { chapter: 'nowhere' } },
      '<Timeline> names the chapter nowhere: the edition has none of this slug',
    ],
    [{ name: 'Mechanism', props: { id: 'm-daliandong' } }, '<Mechanism> names m-daliandong: it has no parts to draw'],
  ])('%o is refused with file and line', (use, message) => {
    expect(said(use)).toEqual([`M05 content/chapters/x.mdx:9 ${message}`]);
  });

  test('known ids pass', () => {
    expect(said({ name: 'Mechanism', props: { id: 'm-sanshi-sanguwen' } })).toEqual([]);
    expect(said({ name: 'Timeline', props: { chapter: 'economy' } })).toEqual([]);
  });
});

describe('what a chart may draw', () => {
  const drawn = (ids: string[]) => chartFault({ kind: '签约', ids }, edition);

  test('numbers of one unit and one kind', () => {
    expect(drawn(['s-qianyue-yuanlai', 's-qianyue-2019'])).toBeNull();
  });

  test('no mixed units, no other kind, nothing doubtful', () => {
    expect(drawn(['s-qianyue-2019', 's-daikuan-jine'])).toContain('expected one unit');
    expect(drawn(['s-qianyue-2019', 's-zhengshou-2020h1'])).toContain('put it into `apart`');
    expect(chartFault({ kind: '旧里', ids: ['s-jiuli-90s', 's-jiuli-muqian'] }, edition)).toContain('x-shiwuwan');
  });
});
