/**
 * Who of a line stands on a sheet by name. What does not fit is summed up where it belongs, so
 * that the sheet says of everybody either the name or that there is one. Pure.
 */
import type { LineTree } from '../line/tree';
import { ownOf } from '../line/tree';

/** Somebody by name, or so many of somebody's own as one. */
export interface Cell {
  /** In the tree; null of a sum. */
  number: number | null;
  parent: Cell | null;
  generation: number;
  /** How many are not named here: of a sum these and all below, of somebody at the foot those below. */
  count: number;
  own: Cell[];
}

export interface Plan {
  root: Cell;
  /** How many stand there by name. */
  named: number;
  /** How many generations the sheet shows. */
  deep: number;
  /** How much room it takes side by side, in names. */
  wide: number;
}

interface Limits {
  /** How many generations. */
  deep: number;
  /** How many of the middle's own, and of everybody else's, by name. */
  first: number;
  rest: number;
}

const MANY = Number.MAX_SAFE_INTEGER;
const FIRST = [MANY, 24, 16, 12, 8, 5, 3];
const REST = [MANY, 16, 12, 8, 6, 5, 4, 3, 2, 1];

/** How much room one takes, in names: the figures of a sum lie side by side. */
export const roomOf = (cell: Cell) =>
  cell.number !== null ? 1 : Math.max(1, 0.25 + 0.4 * String(cell.count).length);

/** The plan with the most names that is no wider than there is room for. */
export function planOf(tree: LineTree, room: number, most: number): Plan {
  let best: Plan | null = null;
  const depths = Math.min(most, tree.deep[0] ?? 0);
  for (let deep = depths; deep >= 1; deep--) {
    for (const first of FIRST) {
      for (const rest of REST) {
        const found = tried(tree, { deep, first, rest }, room);
        if (found && (!best || found.named > best.named)) best = found;
      }
    }
  }
  return best ?? tried(tree, { deep: depths, first: 0, rest: 0 }, MANY) ?? empty();
}

const cell = (number: number | null, parent: Cell | null, count: number): Cell => ({
  number,
  parent,
  generation: parent ? parent.generation + 1 : 0,
  count,
  own: [],
});

const empty = (): Plan => ({ root: cell(0, null, 0), named: 0, deep: 0, wide: 1 });

/** The plan within some limits; null when it is too wide. */
function tried(tree: LineTree, limits: Limits, room: number): Plan | null {
  const root = cell(0, null, 0);
  const waiting = [root];
  let named = 0;
  let wide = 0;
  let deep = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const number = at.number ?? 0;
    const own = ownOf(tree, number);
    deep = Math.max(deep, at.generation);
    if (own.length === 0 || at.generation >= limits.deep) {
      at.count = tree.below[number] ?? 0;
      wide += roomOf(at);
      if (wide > room) return null;
      continue;
    }
    const limit = at.generation === 0 ? limits.first : limits.rest;
    // One who is left over takes no more room by name than as a sum.
    const shown = own.length <= limit + 1 ? own.length : limit;
    for (let i = 0; i < shown; i++) {
      const next = cell(own[i] ?? 0, at, 0);
      at.own.push(next);
      waiting.push(next);
    }
    named += shown;
    if (shown < own.length) {
      const left = own.subarray(shown);
      const sum = cell(null, at, left.reduce((all, one) => all + 1 + (tree.below[one] ?? 0), 0));
      at.own.push(sum);
      deep = Math.max(deep, sum.generation);
      wide += roomOf(sum);
      if (wide > room) return null;
    }
  }
  return { root, named, deep, wide: Math.max(wide, 1) };
}
