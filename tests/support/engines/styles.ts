import * as csstree from 'css-tree';
import { type Fault, type Feature, faultOf, features } from './lacking.ts';

const PROPERTIES = features('css', 'properties');
const SELECTORS = features('css', 'selectors');
const TYPES = features('css', 'types');
const ATRULES = features('css', 'at-rules');
const MEDIA = features('css', 'at-rules', 'media');
const LENGTHS = features('css', 'types', 'length');

const isPrefixed = (name: string): boolean => /^-[a-z]/.test(name);

/** A function or a unit, by whatever type of values it is listed under. */
function typeFeatures(name: string): Feature[] {
  const unit = /^([dls])v(?:[hwib]|min|max)$/.exec(name);
  const viewport = { d: 'dynamic', l: 'large', s: 'small' }[unit?.[1] ?? ''];
  if (viewport) return [LENGTHS[`viewport_percentage_units_${viewport}`]];
  if (/^cq(?:[hwib]|min|max)$/.test(name)) return [LENGTHS.container_query_length_units];
  return [TYPES[name], ...Object.values(TYPES).map((type) => type?.[name])];
}

/** What of a value a promised engine lacks; without a property only what is so in every property. */
function newerInValue(value: csstree.CssNode, property: string, words: string): Fault[] {
  const faults: Fault[] = [];
  const use = (name: string): unknown => {
    const own = PROPERTIES[property]?.[name];
    return faults.push(...faultOf(`${property}: ${name}`, own ? [own] : [], words));
  };
  const useType = (name: string, shown: string): unknown =>
    faults.push(...faultOf(`${property}: ${shown}`, typeFeatures(name), words));
  csstree.walk(value, (node) => {
    if (node.type === 'Identifier') use(node.name);
    if (node.type === 'Dimension') useType(node.unit.toLowerCase(), node.unit);
    if (node.type === 'Function' && !isPrefixed(node.name)) useType(node.name, `${node.name}()`);
  });
  return faults;
}

/** What one selector of a list has. */
const newerInSelector = (selector: csstree.CssNode): Fault[] => {
  const words = csstree.generate(selector);
  const faults: Fault[] = [];
  csstree.walk(selector, (node) => {
    if ((node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') && !isPrefixed(node.name))
      faults.push(...faultOf(`:${node.name}`, [SELECTORS[node.name]], words));
    if (node.type === 'NestingSelector') faults.push(...faultOf('nesting', [SELECTORS.nesting], words));
  });
  return faults;
};

/** One unknown selector loses the whole rule, with those that the engine knows. */
function newerInPrelude({ prelude }: csstree.Rule): Fault[] {
  if (prelude.type !== 'SelectorList') return [];
  const each = prelude.children.toArray().map(newerInSelector);
  const faults = each.flat();
  const loses = faults.length > 0 && each.some((one) => one.length === 0);
  return loses
    ? faults.map((one) => ({ ...one, name: `${one.name} beside others`, words: csstree.generate(prelude) }))
    : faults;
}

function newerInAtrule({ name, prelude }: csstree.Atrule): Fault[] {
  const words = `@${name} ${prelude ? csstree.generate(prelude) : ''}`;
  const faults = isPrefixed(name) ? [] : faultOf(`@${name}`, [ATRULES[name]], words);
  if (name !== 'media' || !prelude) return faults;
  csstree.walk(prelude, (node) => {
    if (node.type === 'FeatureRange') faults.push(...faultOf('media range', [MEDIA.range_syntax], words));
    else if (node.type === 'Feature')
      faults.push(...faultOf(`@media ${node.name}`, [MEDIA[node.name.replace(/^(?:min|max)-/, '')]], words));
  });
  return faults;
}

/**
 * What of a style sheet a promised engine would drop, where nothing that it knows is said before it in the same block and
 * no `@supports` asks for it.
 */
export function newerInStyles(text: string): Fault[] {
  const faults: Fault[] = [];
  const bad: string[] = [];
  const tree = csstree.parse(text, { parseCustomProperty: true, onParseError: ({ message }) => bad.push(message) });
  if (bad.length > 0) throw new Error(`a style sheet cannot be read: ${bad[0]} in ${text.slice(0, 80)}`);
  const around: csstree.CssNode[] = [];
  let said = new Set<string>();
  const blocks: Set<string>[] = [];
  csstree.walk(tree, {
    enter(node: csstree.CssNode) {
      if (node.type === 'Rule') {
        if (around.some(({ type }) => type === 'Rule'))
          faults.push(...faultOf('nesting', [SELECTORS.nesting], csstree.generate(node.prelude)));
        // A keyframe's percents are no selectors.
        if (!around.some((one) => one.type === 'Atrule' && /keyframes$/.test(one.name)))
          faults.push(...newerInPrelude(node));
      }
      if (node.type === 'Atrule') faults.push(...newerInAtrule(node));
      if (node.type === 'Rule' || node.type === 'Atrule') around.push(node);
      if (node.type === 'Block') {
        blocks.push(said);
        said = new Set();
      }
      if (node.type === 'Declaration') {
        const { property } = node;
        const asked = around.some(
          (one) =>
            one.type === 'Atrule' &&
            one.name === 'supports' &&
            one.prelude &&
            csstree.generate(one.prelude).includes(property),
        );
        if (isPrefixed(property) || asked) return;
        const words = csstree.generate(node);
        const own = [...faultOf(property, [PROPERTIES[property]], words), ...newerInValue(node.value, property, words)];
        if (own.length === 0) said.add(property);
        else if (!said.has(property)) faults.push(...own);
      }
    },
    leave(node: csstree.CssNode) {
      if (node.type === 'Rule' || node.type === 'Atrule') around.pop();
      if (node.type === 'Block') said = blocks.pop() ?? new Set();
    },
  });
  return faults;
}
