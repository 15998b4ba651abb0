/** The smallest graph that holds some ways between two, laid out by generation. */
export interface Placed {
  id: string;
  x: number;
  y: number;
}

/** From the one who taught (or the studio grown out of) to the other. */
export interface Edge {
  from: string;
  to: string;
  label: string | null;
}

export interface Layout {
  nodes: Placed[];
  edges: Edge[];
  width: number;
  height: number;
}

/** One way from the one to the other; `apex` is the place of the master that it goes over. */
export interface Way {
  ids: string[];
  labels: (string | null)[];
  apex: number;
}

export const NODE_WIDTH = 148;
export const NODE_HEIGHT = 56;
const GAP = 20;
const ROW = 124;

/** Masters above, left the one asked about first; rows no wider than they must be. */
export function layOut(ways: Way[], least: number): Layout {
  const edges = edgesOf(ways);
  const rows = rowsOf(levels(ways, edges), placesOn(ways));
  const most = Math.max(1, ...rows.map((row) => row.length));
  const width = Math.max(least, most * (NODE_WIDTH + GAP));
  const nodes = rows.flatMap((row, level) =>
    spread(row, width).map(({ id, x }) => ({ id, x, y: NODE_HEIGHT / 2 + 4 + level * ROW })),
  );
  return { nodes, edges, width, height: NODE_HEIGHT + 8 + Math.max(0, rows.length - 1) * ROW };
}

/** Each couple once, whichever ways go over it. */
function edgesOf(ways: Way[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const way of ways) {
    for (let i = 0; i + 1 < way.ids.length; i++) {
      const here = way.ids[i] ?? '';
      const next = way.ids[i + 1] ?? '';
      const [from, to] = i < way.apex ? [next, here] : [here, next];
      edges.set(`${from}>${to}`, { from, to, label: way.labels[i] ?? null });
    }
  }
  return [...edges.values()];
}

/** The longest way down to each; on a loop of old records no further than there are nodes. */
function levels(ways: Way[], edges: Edge[]): Map<string, number> {
  const level = new Map(ways.flatMap((way) => way.ids).map((id) => [id, 0]));
  for (let round = 0; round < level.size; round++) {
    let changed = false;
    for (const edge of edges) {
      const below = (level.get(edge.from) ?? 0) + 1;
      if (below > (level.get(edge.to) ?? 0) && below < level.size) {
        level.set(edge.to, below);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return level;
}

/** How far on the way from the one to the other each stands, from 0 to 1. */
function placesOn(ways: Way[]): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { ids } of ways) {
    ids.forEach((id, i) => {
      const at = ids.length > 1 ? i / (ids.length - 1) : 0.5;
      all.set(id, [...(all.get(id) ?? []), at]);
    });
  }
  return new Map([...all].map(([id, at]) => [id, at.reduce((a, b) => a + b, 0) / at.length]));
}

type Row = { id: string; at: number }[];

function rowsOf(level: Map<string, number>, places: Map<string, number>): Row[] {
  const rows: Row[] = [];
  for (const [id, at] of level) (rows[at] ??= []).push({ id, at: places.get(id) ?? 0.5 });
  const whole = Array.from(rows, (row) => (row ?? []).sort((a, b) => a.at - b.at));
  // One line straight down needs no sides.
  return whole.every((row) => row.length <= 1) ? whole.map((row) => row.map((one) => ({ ...one, at: 0.5 }))) : whole;
}

/** Each at its place on the way, pushed apart where two would lie on each other. */
function spread(row: Row, width: number): { id: string; x: number }[] {
  const half = (NODE_WIDTH + GAP) / 2;
  const placed = row.map(({ id, at }) => ({ id, x: half + at * (width - 2 * half) }));
  placed.forEach((one, i) => {
    const before = placed[i - 1];
    if (before) one.x = Math.max(one.x, before.x + 2 * half);
  });
  for (let i = placed.length - 1; i >= 0; i--) {
    const one = placed[i];
    const after = placed[i + 1];
    if (one) one.x = Math.min(one.x, after ? after.x - 2 * half : width - half);
  }
  return placed;
}
