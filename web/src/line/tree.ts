/**
 * A line of people as a tree: everybody below the first who leads there. Pure, in O(n) but for the
 * order of brothers, and in flat arrays, so that tens of thousands are laid out at once. It is safe
 * on loops, since everybody stands in one generation only.
 */
import type { LineMember } from '../types';

export interface LineTree {
  /** The one in the middle is number 0 and has no member. */
  members: (LineMember | null)[];
  generation: Int32Array;
  /** By the first master (or apprentice, upwards) of the generation before; -1 of the middle. */
  parent: Int32Array;
  /** Where each one's own begin in `order`; the last entry ends it. */
  first: Int32Array;
  /** Everybody but the middle, each one's own side by side, those with most below first. */
  order: Int32Array;
  /** How many stand below each, at any depth. */
  below: Int32Array;
  /** How many generations there are below each. */
  deep: Int32Array;
  numbers: Map<string, number>;
}

/** Those one step nearer the middle. */
export const nearerOf = (member: LineMember): readonly string[] =>
  member.mentors ?? member.apprentices ?? [];

/**
 * The tree of a line.
 *
 * @param members in order of their generations, as the server sends them
 */
export function lineTree(middle: string, members: readonly LineMember[]): LineTree {
  const count = members.length + 1;
  const numbers = new Map<string, number>();
  const generation = new Int32Array(count);
  const parent = new Int32Array(count).fill(-1);
  members.forEach((one, i) => {
    numbers.set(one.id, i + 1);
    generation[i + 1] = one.generation;
  });
  // A loop may bring the middle back; it is there already.
  numbers.set(middle, 0);
  members.forEach((one, i) => {
    parent[i + 1] = 0;
    for (const id of nearerOf(one)) {
      const other = numbers.get(id);
      if (other !== undefined && generation[other] === one.generation - 1) {
        parent[i + 1] = other;
        break;
      }
    }
  });
  const below = new Int32Array(count);
  const deep = new Int32Array(count);
  for (let i = count - 1; i > 0; i--) {
    const above = parent[i] ?? 0;
    below[above] = (below[above] ?? 0) + 1 + (below[i] ?? 0);
    deep[above] = Math.max(deep[above] ?? 0, 1 + (deep[i] ?? 0));
  }
  const { first, order } = ordered(parent, below);
  return { members: [null, ...members], generation, parent, first, order, below, deep, numbers };
}

function ordered(parent: Int32Array, below: Int32Array): { first: Int32Array; order: Int32Array } {
  const count = parent.length;
  const first = new Int32Array(count + 1);
  for (let i = 1; i < count; i++) {
    const slot = (parent[i] ?? 0) + 1;
    first[slot] = (first[slot] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const next = first.slice();
  const order = new Int32Array(Math.max(0, count - 1));
  for (let i = 1; i < count; i++) {
    const above = parent[i] ?? 0;
    const at = next[above] ?? 0;
    order[at] = i;
    next[above] = at + 1;
  }
  for (let i = 0; i < count; i++) {
    const own = order.subarray(first[i], first[i + 1]);
    if (own.length > 1) own.sort((a, b) => (below[b] ?? 0) - (below[a] ?? 0) || a - b);
  }
  return { first, order };
}

/** Somebody's own, those with most below first. */
export const ownOf = (tree: LineTree, number: number): Int32Array =>
  tree.order.subarray(tree.first[number], tree.first[number + 1]);

/** From the middle to somebody, both included. */
export function wayTo(tree: LineTree, number: number): number[] {
  const way: number[] = [];
  for (let at = number; at >= 0; at = tree.parent[at] ?? -1) way.push(at);
  return way.reverse();
}
