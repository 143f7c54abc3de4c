export interface Arrow {
  from: string;
  to: string;
  count: number;
}

const WIDTH = 1200;
const BOX = { width: 150, height: 40 };
const ROW = 130;

/** How many arrows the longest way down from a room has: the row it is in, counted from the bottom. */
function depth(room: string, arrows: readonly Arrow[], above: readonly string[] = []): number {
  const below = arrows.filter(({ from, to }) => from === room && !above.includes(to));
  return Math.max(0, ...below.map(({ to }) => 1 + depth(to, arrows, [...above, room])));
}

/**
 * An SVG of rooms as boxes in rows and of arrows as lines with their counts: each room is above all that it imports. Its
 * colours follow the reader's light or dark scheme.
 */
export function drawLayers(arrows: readonly Arrow[]): string {
  const rooms = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort();
  const rows = Map.groupBy(rooms, (room) => depth(room, arrows));
  const height = rows.size * ROW;
  const places = new Map(
    [...rows].flatMap(([row, inRow]) =>
      inRow.map((room, i) => {
        // Every other row is moved sideways, so that long arrows pass between boxes.
        const x = ((i + 0.5 + (row % 2 ? 0.15 : -0.15)) * WIDTH) / inRow.length;
        return [room, { x, y: height - (row + 0.5) * ROW }] as const;
      }),
    ),
  );
  const at = (room: string) => {
    const place = places.get(room);
    if (!place) throw new Error(`${room} is in no row`);
    return place;
  };
  const lines = arrows.map(({ from, to, count }) => {
    const [a, b] = [at(from), at(to)];
    const [y1, y2] = [a.y + BOX.height / 2, b.y - BOX.height / 2];
    const label = `<text class="count" x="${a.x + (b.x - a.x) * 0.3}" y="${y1 + (y2 - y1) * 0.3}">${count}</text>`;
    const width = 0.75 + Math.log10(count);
    return `<line x1="${a.x}" y1="${y1}" x2="${b.x}" y2="${y2}" stroke-width="${width}" marker-end="url(#head)"/>${label}`;
  });
  const boxes = rooms.map((room) => {
    const { x, y } = at(room);
    const size = `x="${x - BOX.width / 2}" y="${y - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}"`;
    return `<rect ${size} rx="4"/><text x="${x}" y="${y}">${room}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Which rooms import which">
<style>
svg { color-scheme: light dark; --ink: light-dark(#222, #ddd); --paper: light-dark(#fff, #161616); background: var(--paper) }
rect { fill: var(--paper); stroke: var(--ink) }
line { stroke: var(--ink); opacity: .45 }
marker { fill: var(--ink) }
text { fill: var(--ink); font: 15px sans-serif; text-anchor: middle; dominant-baseline: central }
.count { font-size: 11px; stroke: var(--paper); stroke-width: 4px; paint-order: stroke }
</style>
<marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>
${[...lines, ...boxes].join('\n')}
</svg>
`;
}
