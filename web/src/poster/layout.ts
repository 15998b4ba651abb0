import type { LineTree } from '../line/tree';
import { nearerOf } from '../line/tree';
import type { Cell, Plan } from './plan';
import { planOf, roomOf } from './plan';
import { BODY } from './paper';

export interface Placed {
  cell: Cell;
  x: number;
  y: number;
}

export interface PosterSide {
  way: 1 | -1;
  plan: Plan;
  cells: Placed[];
  strands: { path: string; width: number; generation: number; first: boolean }[];
  rows: { generation: number; y: number }[];
  /** How much room there is for a name, side by side. */
  pitch: number;
}

export interface PosterLayout {
  up: PosterSide;
  down: PosterSide;
  /** Where the person in the middle stands. */
  middle: number;
  row: number;
}

const LABEL = 116;
const LEAST_PITCH = 24;
const MOST_PITCH = 230;
const MIDDLE_HIGH = 96;
const MOST_ROW = 220;
const LEAST_ROW = 98;
/** No more rows than can be read: masters take a few of them, apprentices the rest. */
const ROWS = Math.floor((BODY.bottom - BODY.top - MIDDLE_HIGH) / LEAST_ROW);
/** Below the last row, for the figures of those who are not named. */
const FOOT = 18;
const MOST_ABOVE = 3;

/** Masters above, apprentices below, a row for each generation. */
export function layOutPoster(up: LineTree, down: LineTree): PosterLayout {
  const room = (BODY.right - BODY.left - LABEL) / LEAST_PITCH;
  const [above, below] = [up.deep[0] ?? 0, down.deep[0] ?? 0];
  const mostAbove = Math.min(above, Math.max(MOST_ABOVE, ROWS - below));
  const plans = { up: planOf(up, room, mostAbove), down: planOf(down, room, ROWS - mostAbove) };
  const rows = Math.max(1, plans.up.deep + plans.down.deep);
  const row = Math.min(MOST_ROW, (BODY.bottom - BODY.top - MIDDLE_HIGH - FOOT) / rows);
  const spare = BODY.bottom - BODY.top - MIDDLE_HIGH - FOOT - rows * row;
  const middle = BODY.top + spare / 2 + plans.up.deep * row + MIDDLE_HIGH / 2;
  return {
    up: sideOf(up, plans.up, -1, middle, row),
    down: sideOf(down, plans.down, 1, middle, row),
    middle,
    row,
  };
}

const CENTRE = (BODY.left + LABEL + BODY.right) / 2;

function sideOf(tree: LineTree, plan: Plan, way: 1 | -1, middle: number, row: number): PosterSide {
  const pitch = Math.min(MOST_PITCH, (BODY.right - BODY.left - LABEL) / plan.wide);
  const yOf = (generation: number) => middle + way * (MIDDLE_HIGH / 2 + (generation - 0.5) * row);
  const at = new Map<Cell, Placed>();
  const cells: Placed[] = [];
  let used = CENTRE - (plan.wide * pitch) / 2;
  const visit = (cell: Cell): number => {
    let x: number;
    if (cell.own.length) {
      const places = cell.own.map(visit);
      x = ((places[0] ?? 0) + (places[places.length - 1] ?? 0)) / 2;
    } else {
      const wide = roomOf(cell) * pitch;
      x = used + wide / 2;
      used += wide;
    }
    const placed = { cell, x: cell.parent ? x : CENTRE, y: cell.parent ? yOf(cell.generation) : middle };
    at.set(cell, placed);
    if (cell.parent) cells.push(placed);
    return x;
  };
  visit(plan.root);
  return {
    way,
    plan,
    cells,
    strands: strandsOf(tree, cells, at, way, row),
    rows: Array.from({ length: plan.deep }, (_, i) => ({ generation: i + 1, y: yOf(i + 1) })),
    pitch,
  };
}

/** How far from the middle of its row a name reaches. */
export const halfOf = (row: number) => Math.min(row * 0.34, 68);

function strandsOf(
  tree: LineTree,
  cells: Placed[],
  at: Map<Cell, Placed>,
  way: 1 | -1,
  row: number,
): PosterSide['strands'] {
  const byNumber = new Map(cells.map((one) => [one.cell.number, one]));
  const half = halfOf(row);
  const strands: PosterSide['strands'] = [];
  for (const to of cells) {
    const from = to.cell.parent ? at.get(to.cell.parent) : undefined;
    if (!from) continue;
    const below = to.cell.number === null ? to.cell.count : (tree.below[to.cell.number] ?? 0);
    strands.push({
      path: strand(from, to, way, half),
      width: Math.min(1.2 + 1.1 * Math.log10(1 + below), 6),
      generation: to.cell.generation,
      first: true,
    });
    const member = to.cell.number === null ? null : tree.members[to.cell.number];
    for (const id of member ? nearerOf(member) : []) {
      const other = byNumber.get(tree.numbers.get(id) ?? -1);
      if (other && other !== from && other.cell.generation < to.cell.generation) {
        strands.push({ path: strand(other, to, way, half), width: 1.2, generation: to.cell.generation, first: false });
      }
    }
  }
  return strands;
}

function strand(from: Placed, to: Placed, way: 1 | -1, half: number): string {
  const y1 = from.y + way * (from.cell.parent ? half : MIDDLE_HIGH / 2);
  const y2 = to.y - way * half;
  const bend = (y1 + y2) / 2;
  return `M${round(from.x)},${round(y1)} C${round(from.x)},${round(bend)} ${round(to.x)},${round(bend)} ${round(to.x)},${round(y2)}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
