import sharp from 'sharp';

const GAP = 16;

/** Writes PNGs beside one another, in the order given, into one PNG. `scale` 0.5 halves each picture's sides. */
export async function writeContactSheet(pictures: readonly Buffer[], file: string, scale = 1): Promise<void> {
  const scaled = await Promise.all(
    pictures.map(async (png) => {
      const { width } = await sharp(png).metadata();
      return sharp(png)
        .resize({ width: Math.round(width * scale) })
        .png()
        .toBuffer({ resolveWithObject: true });
    }),
  );
  let left = GAP;
  const placed = scaled.map(({ data, info }) => {
    const at = { input: data, left, top: GAP };
    left += info.width + GAP;
    return at;
  });
  const height = Math.max(...scaled.map(({ info }) => info.height)) + 2 * GAP;
  await sharp({ create: { width: left, height, channels: 3, background: '#808080' } })
    .composite(placed)
    .png()
    .toFile(file);
}
