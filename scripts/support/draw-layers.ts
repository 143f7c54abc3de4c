export interface Arrow {
  from: string;
  to: string;
  count: number;
}

/** What each room may import; no circle in it. */
export type Order = Readonly<Record<string, readonly string[]>>;

const WIDTH = 1200;
const BOX = { width: 150, height: 40 };
const ROW = 130;

/** The row of a room, from the bottom: above all that it may import. */
const rowOf = (room: string, order: Order): number =>
  Math.max(0, ...(order[room] ?? []).map((below) => 1 + rowOf(below, order)));

/**
 * An SVG of rooms as boxes in rows and of arrows as lines with their counts, those that the order forbids in red. Its colours
 * follow the reader's light or dark scheme.
 */
export function drawLayers(arrows: readonly Arrow[], order: Order): string {
  const rooms = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort();
  const rows = Map.groupBy(rooms, (room) => rowOf(room, order));
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
    const kind = order[from]?.includes(to) ? '' : ' class="forbidden"';
    const width = 0.75 + Math.log10(count);
    return `<line${kind} x1="${a.x}" y1="${y1}" x2="${b.x}" y2="${y2}" stroke-width="${width}" marker-end="url(#head)"/>${label}`;
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
.forbidden { stroke: light-dark(#c00, #f66); opacity: 1 }
marker { fill: var(--ink) }
text { fill: var(--ink); font: 15px sans-serif; text-anchor: middle; dominant-baseline: central }
.count { font-size: 11px; stroke: var(--paper); stroke-width: 4px; paint-order: stroke }
</style>
<marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>
${[...lines, ...boxes].join('\n')}
</svg>
`;
}
