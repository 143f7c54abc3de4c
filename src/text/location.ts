/** Where words are printed: `p12`, a passage, or `b17`, a block of the source that is in no passage (a title, an opening, a caption). */
export type Location = `p${number}` | `b${number}`;

export const passageLocation = (number: number): Location => `p${number}`;
export const blockLocation = (number: number): Location => `b${number}`;

/** Takes a location apart. Throws where it is none. */
export function parseLocation(location: string): { kind: 'passage' | 'block'; number: number } {
  const [, letter, number] = /^([pb])([1-9]\d*)$/.exec(location) ?? [];
  if (letter === undefined) throw new Error(`“${location}” is no location: expected p12 or b17`);
  return { kind: letter === 'p' ? 'passage' : 'block', number: Number(number) };
}
