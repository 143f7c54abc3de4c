import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { type Fault, type Feature, faultOf, features } from './lacking.ts';

const EXPRESSIONS = features('javascript', 'regular_expressions');
const GROUPS = features('javascript', 'regular_expressions', 'named_capturing_group');
const FLAGS = features('javascript', 'builtins', 'RegExp');
/** The flags that came after the first engines, as the data call them. */
const FLAG_NAMES: Readonly<Record<string, string>> = { d: 'hasIndices', s: 'dotAll', v: 'unicodeSets' };
const parser = new RegExpParser();

/**
 * What a regular expression has that a promised engine lacks: such an engine does not read the file that it is in. Throws
 * where it is no regular expression.
 *
 * @param source the words between the slashes
 */
export function newerInPattern(source: string, flags: string): Fault[] {
  const words = `/${source}/${flags}`;
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = parser.parsePattern(source, 0, source.length, unicode);
  const faults: Fault[] = [];
  const use = (name: string, feature: Feature): void => {
    faults.push(...faultOf(name, [feature], words));
  };
  const names = new Set<string>();
  for (const flag of flags) if (flag in FLAG_NAMES) use(`flag ${flag}`, FLAGS[FLAG_NAMES[flag] ?? '']);
  visitRegExpAST(pattern, {
    onAssertionEnter({ kind }) {
      if (kind === 'lookbehind') use('look-behind', EXPRESSIONS.lookbehind_assertion);
    },
    onModifiersEnter: () => use('modifiers', EXPRESSIONS.modifier),
    onCharacterSetEnter({ kind }) {
      if (kind === 'property') use('\\p', EXPRESSIONS.unicode_character_class_escape);
    },
    onCapturingGroupEnter({ name }) {
      if (!name) return;
      use('named group', EXPRESSIONS.named_capturing_group);
      if (names.has(name)) use('duplicate named group', GROUPS.duplicate_named_capturing_groups);
      names.add(name);
    },
  });
  return faults;
}
