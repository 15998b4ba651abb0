import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWidth } from '../hooks';
import { useWords } from '../i18n/index';
import type { Window } from './bands';
import { about, ALL, mostZoom, moved, personAt, zoomed } from './bands';
import type { Scene } from './draw';
import { coloursOf, columnOf, drawSide, spanOf } from './draw';
import { useHands } from './hands';
import { followed } from './keys';
import { drawMiddle, drawOthers, MIDDLE_WIDE, sized } from './middle';
import type { Chosen, Side, Sides } from './sides';
import { MIDDLE } from './sides';
import { ownOf, wayTo } from './tree';

interface LineCanvasProps {
  sides: Sides;
  chosen: Chosen;
  choose: (one: Chosen) => void;
  marked: readonly Chosen[];
  texts: {
    name: (one: Chosen) => string;
    about: (one: Chosen) => string;
    below: (one: Chosen) => string;
    label: string;
  };
}

const LEAST_COLUMN = 78;
const MOST_COLUMN = 190;
const STEP = 1.6;

/** What both sides are drawn by: the columns and how high the picture is. */
interface Frame {
  width: number;
  height: number;
  column: number;
  middle: number;
  /** How much wider all columns are than the picture. */
  over: number;
}

/**
 * The picture of a line: moved by dragging, enlarged with the buttons, two fingers or Ctrl and the
 * wheel, walked through with the arrow keys. All it says is beside it as text, too.
 */
export function LineCanvas({ sides, chosen, choose, marked, texts }: LineCanvasProps) {
  const words = useWords().line;
  const [box, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [windows, setWindows] = useState<Record<Side, Window>>({ up: ALL, down: ALL });
  const [shift, setShift] = useState<number | null>(null);
  const [pointed, point] = useState<Chosen | null>(null);
  const redraws = useRedraws();
  const frame = useMemo(() => frameOf(sides, width), [sides, width]);
  const most = useMemo(
    () => ({ up: mostZoom(sides.up, frame.height), down: mostZoom(sides.down, frame.height) }),
    [sides, frame.height],
  );
  // Where there is no room for all, the middle and those below come first.
  const first = frame.middle - MIDDLE_WIDE / 2 - frame.column / 2;
  const left = Math.min(Math.max(shift ?? first, 0), frame.over);
  // Once it is enlarged a finger moves the picture rather than the page.
  const near = windows.up.zoom > 1 || windows.down.zoom > 1;
  const set = useCallback((side: Side, next: (now: Window) => Window) => {
    setWindows((now) => ({ ...now, [side]: next(now[side]) }));
  }, []);
  const bright = useMemo(() => brightOf(sides, chosen), [sides, chosen]);
  const sceneOf = (side: Side, context: CanvasRenderingContext2D | null): Scene => ({
    bands: sides[side],
    window: windows[side],
    x: frame.middle - left + (side === 'down' ? MIDDLE_WIDE / 2 : -MIDDLE_WIDE / 2),
    way: side === 'down' ? 1 : -1,
    column: frame.column,
    height: frame.height,
    width,
    colours: context ? coloursOf(context.canvas) : NO_COLOURS,
    nameOf: (number) => texts.name({ side, number }),
    aboutOf: (number) => texts.about({ side, number }),
    bright: bright[side],
    marked: new Set(marked.filter((one) => one.side === side).map((one) => one.number)),
    pointed: pointed?.side === side ? pointed.number : null,
  });

  useLayoutEffect(() => {
    const context = sized(canvas.current, width, frame.height);
    if (!context) return;
    const down = sceneOf('down', context);
    drawSide(context, down);
    drawSide(context, sceneOf('up', context));
    drawMiddle(context, down, frame.middle - left, texts.name(MIDDLE));
    drawOthers(context, chosen.side === 'down' ? down : sceneOf('up', context), chosen);
  }, [sides, windows, width, frame, left, pointed, bright, marked, redraws, texts.label]);

  /** Who is at a place of the canvas. */
  const at = (x: number, y: number): Chosen | null => {
    for (const side of ['down', 'up'] as const) {
      const scene = sceneOf(side, null);
      const from = scene.way * (x - scene.x);
      if (from < 0) continue;
      const window = windows[side];
      const number = personAt(
        sides[side],
        1 + Math.floor(from / frame.column),
        window.from + y / frame.height / window.zoom,
      );
      if (number) return { side, number };
    }
    return null;
  };
  const sideAt = (x: number): Side => (x < frame.middle - left ? 'up' : 'down');
  const show = (one: Chosen) => {
    if (one.number > 0) set(one.side, () => about(sides[one.side], one.number, most[one.side]));
    else setWindows({ up: ALL, down: ALL });
  };
  // Whoever is chosen in the list is brought into the picture, too.
  useEffect(() => {
    if (chosen.number === 0) return;
    const { y, h } = spanOf({ bands: sides[chosen.side], window: windows[chosen.side], height: frame.height }, chosen.number);
    if (h < 14 || y + h < 0 || y > frame.height) {
      const parent = sides[chosen.side].tree.parent[chosen.number] ?? 0;
      show({ side: chosen.side, number: h < 14 && parent > 0 ? parent : chosen.number });
    }
    const x = columnOf(sceneOf(chosen.side, null), sides[chosen.side].tree.generation[chosen.number] ?? 1);
    if (x < 0 || x + frame.column > width) setShift(left + x - (width - frame.column) / 2);
  }, [chosen]);
  useHands(canvas, {
    drag: (x, dx, dy) => {
      setShift(left - dx);
      set(sideAt(x), (now) => moved(now, -dy / frame.height));
    },
    enlarge: (x, y, times) => set(sideAt(x), (now) => zoomed(now, times, y / frame.height, most[sideAt(x)])),
    roll: (x, dx, dy) => {
      const side = sideAt(x);
      const next = moved(windows[side], dy / frame.height);
      const moves = next.from !== windows[side].from || (dx !== 0 && frame.over > 0);
      if (moves) {
        set(side, () => next);
        setShift(left + dx);
      }
      return moves;
    },
    hover: (x, y) => point(x === null ? null : at(x, y)),
    press: (x, y) => choose(at(x, y) ?? MIDDLE),
    pressTwice: (x, y) => show(at(x, y) ?? MIDDLE),
  });
  const enlarge = (times: number) => {
    const { y, h } = spanOf({ bands: sides[chosen.side], window: windows[chosen.side], height: frame.height }, chosen.number);
    const middle = chosen.number === 0 ? 0.5 : Math.min(Math.max((y + h / 2) / frame.height, 0), 1);
    set(chosen.side, (now) => zoomed(now, times, middle, most[chosen.side]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=') enlarge(STEP);
    else if (event.key === '-') enlarge(1 / STEP);
    else if (event.key === 'Escape') show(MIDDLE);
    else if (event.key === 'Enter') show(chosen);
    else {
      const next = followed(sides, chosen, event.key);
      if (!next) return;
      choose(next);
    }
    event.preventDefault();
  };
  return (
    <div
      class="linebox"
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={texts.label}
      aria-describedby="linekeys"
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} aria-hidden="true" style={{ height: `${frame.height}px`, touchAction: near ? 'none' : 'pan-y' }} />
      <div class="linetools noprint">
        <button type="button" class="iconbtn" aria-label={words.enlarge} onClick={() => enlarge(STEP)}>
          +
        </button>
        <button type="button" class="iconbtn" aria-label={words.reduce} onClick={() => enlarge(1 / STEP)}>
          −
        </button>
        <button type="button" class="btn" onClick={() => show(MIDDLE)}>
          {words.whole}
        </button>
      </div>
      {pointed && (
        <p class="linepoint" aria-hidden="true">
          <b>{texts.name(pointed)}</b> {texts.about(pointed)} <span>{texts.below(pointed)}</span>
        </p>
      )}
      <p id="linekeys" class="vh">
        {words.keys}
      </p>
    </div>
  );
}

const NO_COLOURS: Scene['colours'] = {
  surface: '',
  ink: '',
  ink2: '',
  line: '',
  brand: '',
  wash: '',
  levels: ['', '', '', ''],
  sans: '',
};

function frameOf(sides: Sides, width: number): Frame {
  const [up, down] = [sides.up.tree.deep[0] ?? 0, sides.down.tree.deep[0] ?? 0];
  const columns = Math.max(up + down, 1);
  const column = Math.min(Math.max((width - MIDDLE_WIDE) / columns, LEAST_COLUMN), MOST_COLUMN);
  const whole = columns * column + MIDDLE_WIDE;
  const spare = Math.max(0, width - whole) / 2;
  const leaves = Math.max(1 / sides.down.least, 1 / sides.up.least);
  const height = Math.min(Math.max(leaves * 40, 340), Math.max(420, Math.min(innerHeight - 200, 760)));
  return {
    width,
    height: Math.round(height),
    column,
    middle: spare + up * column + MIDDLE_WIDE / 2,
    over: Math.max(0, whole - width),
  };
}

/** Everybody on the way to the one who is chosen, and all below; nobody where none is. */
function brightOf(sides: Sides, chosen: Chosen): Record<Side, ReadonlySet<number> | null> {
  if (chosen.number === 0) return { up: null, down: null };
  const { tree } = sides[chosen.side];
  const bright = new Set(wayTo(tree, chosen.number));
  const waiting = [chosen.number];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    bright.add(one);
    // One by one: as arguments of a call tens of thousands are too many.
    for (const own of ownOf(tree, one)) waiting.push(own);
  }
  return { up: null, down: null, [chosen.side]: bright };
}

/** Counts up when the colours of the page change: another theme, or paper. */
function useRedraws(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const again = () => setCount((n) => n + 1);
    const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
    queries.forEach((query) => query.addEventListener('change', again));
    const observer = new MutationObserver(again);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    void document.fonts.ready.then(again);
    return () => {
      queries.forEach((query) => query.removeEventListener('change', again));
      observer.disconnect();
    };
  }, []);
  return count;
}
