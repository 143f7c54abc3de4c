/**
 * Width and height of a JPEG in pixels, read from its frame header (ITU T.81, B.2.2); null where it is none.
 * Orientation by EXIF is not looked at.
 */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const at = (n: number): number => bytes[n] ?? 0;
  if (at(0) !== 0xff || at(1) !== 0xd8) return null;
  for (let n = 2; n + 9 < bytes.length && at(n) === 0xff; ) {
    const marker = at(n + 1);
    // Start of frame: C0 to CF but for the three of that row that are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: at(n + 5) * 256 + at(n + 6), width: at(n + 7) * 256 + at(n + 8) };
    n += 2 + at(n + 2) * 256 + at(n + 3);
  }
  return null;
}
