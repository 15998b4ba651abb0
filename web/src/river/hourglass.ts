/**
 * A person between masters (above) and apprentices (below), by generation. Pure geometry; it
 * knows nothing of the API and is safe on loops: a person may stand on both sides.
 */

/** Beyond this many people a generation shows numbers instead of names. */
export const MOST_NAMES = 8;

export interface Kin {
  id: string;
  generation: number;
  /** Those one step nearer the person in the middle, in this line. */
  nearer: string[];
}

export interface HourglassOptions {
  width: number;
  depth: number;
}

export interface Place {
  key: string;
  id: string;
  side: 'up' | 'down';
  x: number;
  y: number;
}

export interface Strand {
  from: string;
  to: string;
  path: string;
  first: boolean;
  generation: number;
}

export interface Crowd {
  side: 'up' | 'down';
  generation: number;
  y: number;
  count: number;
  /** How many of them each nearer person has; empty where that one is in a crowd, too. */
  by: { id: string; count: number }[];
}

export interface GenerationLine {
  side: 'up' | 'down';
  generation: number;
  count: number;
  y: number;
}

export interface Hourglass {
  height: number;
  middle: { x: number; y: number };
  places: Place[];
  strands: Strand[];
  crowds: Crowd[];
  lines: GenerationLine[];
  noneUp: number | null;
  noneDown: number | null;
}

const ROW = 116;
const LABEL = 112;
const SLOT = 200;

interface Side {
  side: 'up' | 'down';
  generations: Kin[][];
}

export function layOutHourglass(me: string, up: Kin[], down: Kin[], options: HourglassOptions): Hourglass {
  const above: Side = { side: 'up', generations: byGeneration(up, options.depth) };
  const below: Side = { side: 'down', generations: byGeneration(down, options.depth) };
  const ordersUp = orders(me, above);
  const ordersDown = orders(me, below);
  const widest = Math.max(1, ordersUp.leaves, ordersDown.leaves);
  const slot = Math.min(SLOT, (options.width - LABEL - 160) / Math.max(widest - 1, 1));
  const wide = ordersUp.leaves > ordersDown.leaves ? ordersUp : ordersDown;
  const own = wide.position.get(me) ?? 0;
  const x = LABEL + (options.width - LABEL) / 2 + (own - (wide.leaves - 1) / 2) * slot;
  const y = 44 + (above.generations.length ? above.generations.length * ROW - 12 : 76);
  const glass: Hourglass = {
    height: y + Math.max(1, below.generations.length) * ROW + 56,
    middle: { x, y },
    places: [],
    strands: [],
    crowds: [],
    lines: [],
    noneUp: above.generations.length ? null : y - 76,
    noneDown: below.generations.length ? null : y + ROW - 12,
  };
  place(me, above, ordersUp, slot, glass);
  place(me, below, ordersDown, slot, glass);
  return glass;
}

function byGeneration(kin: Kin[], depth: number): Kin[][] {
  const generations: Kin[][] = [];
  for (const one of kin) {
    if (one.generation > depth) continue;
    (generations[one.generation - 1] ??= []).push(one);
  }
  return generations.filter(Boolean);
}

interface Orders {
  position: Map<string, number>;
  leaves: number;
  /** The number of generations drawn by name. */
  named: number;
}

/** The tidy order of a side: leaves one slot apart, everybody above the middle of their own. */
function orders(me: string, { generations }: Side): Orders {
  const crowd = generations.findIndex((one) => one.length > MOST_NAMES);
  const named = crowd < 0 ? generations.length : crowd;
  const children = new Map<string, string[]>();
  for (const generation of generations.slice(0, named)) {
    for (const one of generation) {
      const parent = parentOf(one, me, generations);
      children.set(parent, [...(children.get(parent) ?? []), one.id]);
    }
  }
  const position = new Map<string, number>();
  let leaves = 0;
  const visit = (id: string) => {
    const own = children.get(id) ?? [];
    own.forEach(visit);
    const first = position.get(own[0] ?? '');
    const last = position.get(own[own.length - 1] ?? '');
    position.set(id, first === undefined || last === undefined ? leaves++ : (first + last) / 2);
  };
  visit(me);
  return { position, leaves: Math.max(leaves, 1), named };
}

/** The first nearer person of the generation before: the tree's edge. */
function parentOf(one: Kin, me: string, generations: Kin[][]): string {
  if (one.generation === 1) return me;
  const before = new Set((generations[one.generation - 2] ?? []).map((kin) => kin.id));
  return one.nearer.find((id) => before.has(id)) ?? me;
}

function place(me: string, side: Side, orders: Orders, slot: number, glass: Hourglass): void {
  const { x: cx, y: cy } = glass.middle;
  const sign = side.side === 'up' ? -1 : 1;
  const own = orders.position.get(me) ?? 0;
  const at = new Map<string, { x: number; y: number }>([[me, glass.middle]]);
  side.generations.forEach((generation, i) => {
    const y = cy + sign * (i + 1) * ROW + (side.side === 'up' ? 12 : 0);
    glass.lines.push({ side: side.side, generation: i + 1, count: generation.length, y });
    if (i >= orders.named) {
      glass.crowds.push(crowdOf(generation, side, i, orders, me, y));
      return;
    }
    for (const one of generation) {
      const x = cx + ((orders.position.get(one.id) ?? 0) - own) * slot;
      at.set(one.id, { x, y });
      glass.places.push({ key: `${side.side}-${one.id}`, id: one.id, side: side.side, x, y });
    }
  });
  side.generations.slice(0, orders.named).forEach((generation) => {
    for (const one of generation) {
      const tree = parentOf(one, me, side.generations);
      for (const nearer of one.nearer) {
        const from = at.get(nearer);
        const to = at.get(one.id);
        if (!from || !to) continue;
        glass.strands.push({
          from: nearer,
          to: one.id,
          path: strand(from, to, sign, nearer === me),
          first: nearer === tree,
          generation: one.generation,
        });
      }
    }
  });
}

function crowdOf(
  generation: Kin[],
  side: Side,
  i: number,
  orders: Orders,
  me: string,
  y: number,
): Crowd {
  const counts = new Map<string, number>();
  if (i === orders.named) {
    for (const one of generation) {
      const parent = parentOf(one, me, side.generations);
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
    }
  }
  const by = [...counts].map(([id, count]) => ({ id, count }));
  return { side: side.side, generation: i + 1, y, count: generation.length, by };
}

function strand(
  from: { x: number; y: number },
  to: { x: number; y: number },
  sign: number,
  fromMiddle: boolean,
): string {
  if (Math.abs(from.y - to.y) < 4) {
    const edge = from.y + sign * 42;
    const deep = edge + sign * 20;
    return (
      `M${from.x},${edge} C${from.x},${deep} ${to.x},${deep} ${to.x},${edge} ` +
      `m-4,${sign * 6} l4,${sign * -6} l4,${sign * 6}`
    );
  }
  const y1 = from.y + sign * (fromMiddle ? 34 : sign > 0 ? 36 : 30);
  const y2 = to.y - sign * (sign > 0 ? 36 : 40);
  const half = (y1 + y2) / 2;
  return `M${from.x},${y1} C${from.x},${half} ${to.x},${half} ${to.x},${y2}`;
}
