import { useEffect, useRef } from 'preact/hooks';

interface Hands {
  drag: (x: number, dx: number, dy: number) => void;
  enlarge: (x: number, y: number, times: number) => void;
  /** Whether the picture moved; else the page does. */
  roll: (x: number, dx: number, dy: number) => boolean;
  hover: (x: number | null, y: number) => void;
  press: (x: number, y: number) => void;
  pressTwice: (x: number, y: number) => void;
}

const SLIP = 5;

/** Mouse, pen and fingers. */
export function useHands(canvas: { current: HTMLCanvasElement | null }, hands: Hands): void {
  const now = useRef(hands);
  now.current = hands;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const fingers = new Map<number, { x: number; y: number }>();
    let slipped = false;
    const place = (event: MouseEvent) => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const spread = () => {
      const [a, b] = [...fingers.values()];
      return a && b ? { far: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
    };
    const down = (event: PointerEvent) => {
      fingers.set(event.pointerId, place(event));
      if (fingers.size === 1) slipped = false;
    };
    const move = (event: PointerEvent) => {
      const at = place(event);
      const from = fingers.get(event.pointerId);
      if (!from) {
        now.current.hover(at.x, at.y);
        return;
      }
      if (!slipped && Math.hypot(at.x - from.x, at.y - from.y) < SLIP && fingers.size === 1) return;
      if (!slipped) element.setPointerCapture(event.pointerId);
      slipped = true;
      const before = spread();
      fingers.set(event.pointerId, at);
      const after = spread();
      if (before && after && before.far > 0) now.current.enlarge(after.x, after.y, after.far / before.far);
      else now.current.drag(from.x, at.x - from.x, at.y - from.y);
    };
    const up = (event: PointerEvent) => {
      const pressed = fingers.delete(event.pointerId) && !slipped && fingers.size === 0;
      const { x, y } = place(event);
      if (pressed && event.type === 'pointerup') now.current.press(x, y);
    };
    const leave = () => now.current.hover(null, 0);
    const wheel = (event: WheelEvent) => {
      const { x, y } = place(event);
      if (event.ctrlKey || event.metaKey) {
        now.current.enlarge(x, y, Math.exp(-event.deltaY / 240));
        event.preventDefault();
      } else if (now.current.roll(x, event.deltaX, event.deltaY)) {
        event.preventDefault();
      }
    };
    const twice = (event: MouseEvent) => {
      const { x, y } = place(event);
      now.current.pressTwice(x, y);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('dblclick', twice);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('dblclick', twice);
    };
  }, []);
}
