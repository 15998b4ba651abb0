import type { Chosen, Sides } from './sides';
import { MIDDLE } from './sides';
import { ownOf } from './tree';

/** To whom an arrow key leads: away from the middle, back to it, or to a brother. */
export function followed(sides: Sides, from: Chosen, key: string): Chosen | null {
  const away = from.side === 'down' ? 'ArrowRight' : 'ArrowLeft';
  const back = from.side === 'down' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return MIDDLE;
  if (from.number === 0) {
    if (key === 'ArrowRight') return firstOf(sides, { side: 'down', number: 0 });
    return key === 'ArrowLeft' ? firstOf(sides, { side: 'up', number: 0 }) : null;
  }
  const { tree } = sides[from.side];
  const parent = tree.parent[from.number] ?? 0;
  if (key === away) return firstOf(sides, from);
  if (key === back) return parent === 0 ? MIDDLE : { side: from.side, number: parent };
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const brothers = ownOf(tree, parent);
  const next = brothers[brothers.indexOf(from.number) + (key === 'ArrowDown' ? 1 : -1)];
  return next === undefined ? null : { side: from.side, number: next };
}

function firstOf(sides: Sides, one: Chosen): Chosen | null {
  const number = ownOf(sides[one.side].tree, one.number)[0];
  return number === undefined ? null : { side: one.side, number };
}
