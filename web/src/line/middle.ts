/** What is drawn beside the bands: the person in the middle, and ties that the tree leaves out. */
import type { Scene } from './draw';
import { columnOf, spanOf } from './draw';
import type { Chosen } from './sides';
import { nearerOf } from './tree';

/** How much room the person in the middle takes. */
export const MIDDLE_WIDE = 116;

/** The canvas at its size, as fine as the screen. */
export function sized(canvas: HTMLCanvasElement | null, width: number, height: number): CanvasRenderingContext2D | null {
  if (!canvas || width <= 0) return null;
  const dots = Math.min(devicePixelRatio || 1, 2);
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  canvas.style.width = `${width}px`;
  const context = canvas.getContext('2d');
  context?.setTransform(dots, 0, 0, dots, 0, 0);
  return context;
}

export function drawMiddle(context: CanvasRenderingContext2D, scene: Scene, x: number, name: string): void {
  const { colours, height } = scene;
  context.fillStyle = colours.wash;
  context.fillRect(x - MIDDLE_WIDE / 2, 0, MIDDLE_WIDE - 2, height);
  context.fillStyle = colours.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 18px ${colours.sans}`;
  context.fillText(name, x, height / 2, MIDDLE_WIDE - 16);
}

/** The other masters of whoever is chosen, who are drawn elsewhere. */
export function drawOthers(context: CanvasRenderingContext2D, scene: Scene, chosen: Chosen): void {
  const { tree } = scene.bands;
  const member = tree.members[chosen.number];
  if (!member) return;
  const generation = tree.generation[chosen.number] ?? 1;
  const edge = (of: number) => columnOf(scene, of) + (scene.way > 0 ? 0 : scene.column);
  const middle = (number: number) => {
    const { y, h } = spanOf(scene, number);
    return (Math.max(y, 0) + Math.min(y + h, scene.height)) / 2;
  };
  context.strokeStyle = scene.colours.brand;
  context.lineWidth = 1.6;
  context.setLineDash([4, 4]);
  for (const id of nearerOf(member)) {
    const other = tree.numbers.get(id);
    if (!other || other === tree.parent[chosen.number]) continue;
    const from = { x: edge((tree.generation[other] ?? 1) + 1) - scene.way * 8, y: middle(other) };
    const to = { x: edge(generation), y: middle(chosen.number) };
    const far = 40 * scene.way;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(from.x + far, from.y, to.x - far, to.y, to.x, to.y);
    context.stroke();
  }
  context.setLineDash([]);
}
