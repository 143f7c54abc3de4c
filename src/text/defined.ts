/** The value, which is there by how it was made. Throws and names it where it is not: an error in the code, not in the content. */
export function defined<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`expected ${what}, found none`);
  return value;
}
