import sharp from 'sharp';

const GAP = 16;

/** One page in all engines beside one another, in the order given. */
export async function writeSheet(pictures: readonly Buffer[], file: string): Promise<void> {
  const sizes = await Promise.all(pictures.map((png) => sharp(png).metadata()));
  const height = Math.max(...sizes.map((one) => one.height)) + 2 * GAP;
  const width = sizes.reduce((sum, one) => sum + one.width + GAP, GAP);
  let left = GAP;
  const placed = pictures.map((input, i) => {
    const at = { input, left, top: GAP };
    left += (sizes[i]?.width ?? 0) + GAP;
    return at;
  });
  await sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite(placed)
    .png()
    .toFile(file);
}
