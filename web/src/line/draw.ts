/** Draws bands on a canvas: only what is in sight, and what is too thin to be told apart as one. */
import type { Bands, Window } from './bands';
import { ownOf } from './tree';

export interface Colours {
  surface: string;
  ink: string;
  ink2: string;
  line: string;
  brand: string;
  wash: string;
  levels: [string, string, string, string];
  sans: string;
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: of('--surface'),
    ink: of('--ink'),
    ink2: of('--ink-2'),
    line: of('--line'),
    brand: of('--brand'),
    wash: of('--brand-wash'),
    levels: [of('--l4'), of('--l3'), of('--l2'), of('--l1')],
    sans: style.fontFamily,
  };
}

/** One side of the picture: apprentices to the right of the middle, masters to its left. */
export interface Scene {
  bands: Bands;
  window: Window;
  /** The edge where generation 1 begins, and which way the generations go. */
  x: number;
  way: 1 | -1;
  column: number;
  height: number;
  width: number;
  colours: Colours;
  nameOf: (number: number) => string;
  aboutOf: (number: number) => string;
  bright: ReadonlySet<number> | null;
  marked: ReadonlySet<number>;
  pointed: number | null;
}

const GAP = 1;
const STRIPE = 3;
const NAME_HIGH = 14;
const TWO_LINES = 34;

/** The left edge of a generation's column. */
export function columnOf(scene: Pick<Scene, 'x' | 'way' | 'column'>, generation: number): number {
  return scene.way > 0
    ? scene.x + (generation - 1) * scene.column
    : scene.x - generation * scene.column;
}

export function drawSide(context: CanvasRenderingContext2D, scene: Scene): void {
  const { tree } = scene.bands;
  const waiting: number[] = [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at > 0) drawBand(context, scene, at);
    let thin: number[] = [];
    let high = 0;
    for (const own of ownOf(tree, at)) {
      const { y, h } = spanOf(scene, own);
      if (y + h < 0 || y > scene.height) continue;
      if (h >= 1.5) {
        waiting.push(own);
        continue;
      }
      // Too thin to be told apart: as many as make a pixel are drawn as one.
      thin.push(own);
      high += h;
      if (high >= 1) {
        drawThin(context, scene, thin);
        thin = [];
        high = 0;
      }
    }
    if (thin.length) drawThin(context, scene, thin);
  }
}

/** Where somebody's band is in the picture. */
export function spanOf(scene: Pick<Scene, 'bands' | 'window' | 'height'>, number: number): { y: number; h: number } {
  const { bands, window, height } = scene;
  return {
    y: ((bands.top[number] ?? 0) - window.from) * window.zoom * height,
    h: (bands.high[number] ?? 0) * window.zoom * height,
  };
}

function tint(scene: Scene, generation: number): string {
  return scene.colours.levels[Math.min(generation - 1, 3)] ?? scene.colours.ink2;
}

function strength(scene: Scene, number: number, all: number): number {
  return scene.bright && !scene.bright.has(number) ? all * 0.3 : all;
}

function drawBand(context: CanvasRenderingContext2D, scene: Scene, number: number): void {
  const generation = scene.bands.tree.generation[number] ?? 1;
  const { y, h } = spanOf(scene, number);
  const x = columnOf(scene, generation);
  const gap = h > 4 ? GAP : 0;
  const wide = scene.column - 2;
  context.fillStyle = tint(scene, generation);
  context.globalAlpha = strength(scene, number, 0.24);
  context.fillRect(x, y, wide, h - gap);
  context.globalAlpha = strength(scene, number, 1);
  context.fillRect(scene.way > 0 ? x : x + wide - STRIPE, y, STRIPE, h - gap);
  if (scene.marked.has(number)) {
    context.fillStyle = scene.colours.brand;
    context.beginPath();
    context.arc(x + wide - 7, Math.min(Math.max(y + h / 2, 6), scene.height - 6), 4, 0, 7);
    context.fill();
  }
  if (scene.pointed === number) {
    context.strokeStyle = scene.colours.brand;
    context.lineWidth = 2;
    context.strokeRect(x + 1, y + 1, wide - 2, Math.max(h - gap - 2, 1));
  }
  if (h >= NAME_HIGH) drawName(context, scene, number, x, y, h);
  context.globalAlpha = 1;
}

function drawName(
  context: CanvasRenderingContext2D,
  scene: Scene,
  number: number,
  x: number,
  y: number,
  h: number,
): void {
  // A band that reaches beyond the picture says its name where it is seen.
  const top = Math.max(y, 0);
  const foot = Math.min(y + h, scene.height);
  if (foot - top < NAME_HIGH - 2) return;
  const middle = (top + foot) / 2;
  const left = x + (scene.way > 0 ? STRIPE + 6 : 6);
  const room = scene.column - 18;
  const about = foot - top >= TWO_LINES ? scene.aboutOf(number) : '';
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = scene.colours.ink;
  context.font = `${h >= 26 ? 600 : 400} 13px ${scene.colours.sans}`;
  context.fillText(fitted(scene.nameOf(number), room, 13), left, about ? middle - 8 : middle + 0.5);
  if (about) {
    context.fillStyle = scene.colours.ink2;
    context.font = `400 12px ${scene.colours.sans}`;
    context.fillText(fitted(about, room, 12), left, middle + 9);
  }
}

function drawThin(context: CanvasRenderingContext2D, scene: Scene, numbers: number[]): void {
  const { tree } = scene.bands;
  const first = numbers[0] ?? 0;
  const generation = tree.generation[first] ?? 1;
  const { y } = spanOf(scene, first);
  const h = numbers.reduce((sum, one) => sum + spanOf(scene, one).h, 0);
  const deep = Math.max(...numbers.map((one) => tree.deep[one] ?? 0));
  for (let step = 0; step <= deep; step++) {
    context.fillStyle = tint(scene, generation + step);
    context.globalAlpha = strength(scene, first, 0.5 / (1 + step));
    context.fillRect(columnOf(scene, generation + step), y, scene.column - 2, Math.max(h, 0.6));
  }
  context.globalAlpha = 1;
}

/** As much of a text as there is room for; a Latin letter is about half as wide as a Chinese one. */
function fitted(text: string, room: number, size: number): string {
  let left = room;
  let kept = '';
  for (const letter of text) {
    const wide = letter > '\u2e80' ? size : size * 0.56;
    if (left < wide) return kept.length > 1 ? `${kept.slice(0, -1)}…` : kept;
    left -= wide;
    kept += letter;
  }
  return kept;
}
