/**
 * A line of people as a delta: everybody is a band one generation wide and as high as all below,
 * so that whoever taught many is seen from afar. Heights are parts of the whole, from 0 to 1.
 */
import type { LineTree } from './tree';
import { ownOf } from './tree';

export interface Bands {
  tree: LineTree;
  top: Float64Array;
  high: Float64Array;
  /** The height of somebody without anybody below. */
  least: number;
}

export function bandsOf(tree: LineTree): Bands {
  const count = tree.members.length;
  const ends = new Float64Array(count);
  for (let i = count - 1; i >= 0; i--) {
    if (ends[i] === 0) ends[i] = 1;
    const above = tree.parent[i] ?? -1;
    if (above >= 0) ends[above] = (ends[above] ?? 0) + (ends[i] ?? 0);
  }
  const whole = ends[0] ?? 1;
  const top = new Float64Array(count);
  const high = ends.map((leaves) => leaves / whole);
  const waiting = [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    let y = top[at] ?? 0;
    for (const own of ownOf(tree, at)) {
      top[own] = y;
      y += high[own] ?? 0;
      waiting.push(own);
    }
  }
  return { tree, top, high, least: 1 / whole };
}

/** Which part of the whole is looked at: from `from`, so many times enlarged. */
export interface Window {
  from: number;
  zoom: number;
}

export const ALL: Window = { from: 0, zoom: 1 };

/** As near as names can be read everywhere. */
export const mostZoom = (bands: Bands, height: number) => Math.max(1, 24 / (bands.least * height));

/** Enlarges about a place of the picture, from 0 to 1. */
export function zoomed(window: Window, times: number, about: number, most: number): Window {
  const zoom = Math.min(Math.max(window.zoom * times, 1), most);
  return within({ from: window.from + about / window.zoom - about / zoom, zoom });
}

export function moved(window: Window, by: number): Window {
  return within({ from: window.from + by / window.zoom, zoom: window.zoom });
}

/** So that somebody's band fills the picture, or as much of it as may be. */
export function about(bands: Bands, number: number, most: number): Window {
  const high = bands.high[number] ?? 1;
  const zoom = Math.min(1 / high, most);
  const middle = (bands.top[number] ?? 0) + high / 2;
  return within({ from: middle - 0.5 / zoom, zoom });
}

function within(window: Window): Window {
  return { from: Math.min(Math.max(window.from, 0), 1 - 1 / window.zoom), zoom: window.zoom };
}

/** Who is at a place: of that generation, or the last one there; null for the ground. */
export function personAt(bands: Bands, generation: number, y: number): number | null {
  const { tree, top, high } = bands;
  let at = 0;
  while ((tree.generation[at] ?? 0) < generation) {
    const own = ownOf(tree, at);
    let low = 0;
    let up = own.length - 1;
    while (low < up) {
      const middle = (low + up + 1) >> 1;
      if ((top[own[middle] ?? 0] ?? 0) <= y) low = middle;
      else up = middle - 1;
    }
    const found = own[low];
    if (found === undefined || y >= (top[found] ?? 0) + (high[found] ?? 0)) return null;
    at = found;
  }
  return at;
}
