import type { Column, Options, River, Stream, Tie } from './model';
import { STREAM_WIDTH } from './model';

/** Below this width the picture is a phone's: no columns, short names. */
export const NARROW = 640;

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  name: string;
  place: string | null;
}

export interface Piece {
  x1: number;
  x2: number;
  step: Stream['step'];
  last: boolean;
}

export interface Mark {
  x: number;
  radius: number;
  step: Stream['step'];
  ring: boolean;
}

export interface AlsoLine {
  tie: Tie;
  /** Whether the tie's other end is in the picture. */
  inside: boolean;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  text: string;
  box: Box;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Fold {
  count: number;
  open: boolean;
  x: number;
  y: number;
  box: Box;
}

export interface Row {
  stream: Stream;
  isRoot: boolean;
  begun: boolean;
  top: number;
  height: number;
  y: number;
  x: number;
  endX: number;
  pieces: Piece[];
  marks: Mark[];
  handovers: { x: number; note: string }[];
  label: Label;
  endNote: { x: number; text: string } | null;
  /** Where the stream leaves its source: the tie, and the place of its grade. */
  chip: { tie: Tie; x: number; y: number } | null;
  also: AlsoLine[];
  fold: Fold | null;
  /** All streams below this one, folded away or not. */
  below: number;
}

export interface Branch {
  from: string;
  to: string;
  path: string;
  dashed: boolean;
}

export interface PlacedColumn extends Column {
  x: number;
}

export interface Picture {
  width: number;
  height: number;
  narrow: boolean;
  top: number;
  ticks: { x: number; label: string }[];
  nowX: number;
  /** Where the unseen part after `until` begins, if the axis goes on. */
  afterX: number | null;
  /** The right end of the streams' ground. */
  groundEnd: number;
  columns: PlacedColumn[];
  rows: Row[];
  branches: Branch[];
}

const LABEL_SIZE = { root: 16, other: 14 } as const;
const CHIP_HALF = 9;

interface Frame {
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  x: (year: number) => number;
}

/**
 * The geometry of a river: pure, in O(n) but for sorting siblings.
 * Children stand newest first directly under their parent, so the tree's edges never cross.
 */
export function layOut(river: River, options: Options): Picture {
  const narrow = options.width < NARROW;
  const order = river.direction === 'down' ? treeOrder(river) : byAge(river);
  const visible = hideFolded(order, options.folded);
  const columns = narrow ? [] : placeColumns(options);
  const root = order.find((stream) => stream.code === river.root);
  const frame = frameOf(options, narrow, columns, Math.min(...order.map((s) => s.begins)));
  const below = river.direction === 'down' ? countBelow(order) : new Map<string, number>();
  const rows: Row[] = [];
  let y = frame.top;
  for (const stream of visible) {
    const row = rowOf(stream, y, stream === root, below.get(stream.code) ?? 0, options, frame, columns);
    rows.push(row);
    y += row.height;
  }
  const untilX = frame.x(options.until);
  return {
    width: options.width,
    height: y + 8,
    narrow,
    top: frame.top,
    ticks: ticks(options, frame),
    nowX: untilX,
    afterX: options.until < options.axisEnd ? untilX : null,
    groundEnd: options.width - frame.right,
    columns,
    rows,
    branches: branches(rows),
  };
}

/** The tree under the root in preorder, newest child first. */
export function treeOrder(river: River): Stream[] {
  const children = new Map<string, Stream[]>();
  for (const stream of river.streams) {
    const parent = stream.from[0]?.code;
    if (stream.code === river.root || !parent) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(stream);
    else children.set(parent, [stream]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => b.begins - a.begins);
  const ordered: Stream[] = [];
  const seen = new Set<string>();
  const waiting = river.streams.filter((stream) => stream.code === river.root);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.code)) continue;
    seen.add(next.code);
    ordered.push(next);
    waiting.push(...(children.get(next.code) ?? []).slice().reverse());
  }
  return ordered;
}

function byAge(river: River): Stream[] {
  return river.streams
    .slice()
    .sort(
      (a, b) =>
        Number(a.code === river.root) - Number(b.code === river.root) ||
        a.begins - b.begins ||
        (a.code < b.code ? -1 : 1),
    );
}

/** Leaves out what lies below a folded stream. */
function hideFolded(order: Stream[], folded: ReadonlySet<string>): Stream[] {
  if (!folded.size) return order;
  const hidden = new Set<string>();
  return order.filter((stream, i) => {
    const parent = stream.from[0]?.code;
    const away = i > 0 && parent !== undefined && (folded.has(parent) || hidden.has(parent));
    if (away) hidden.add(stream.code);
    return !away;
  });
}

/** How many streams lie below each one in the tree; `order` has parents before children. */
function countBelow(order: Stream[]): Map<string, number> {
  const count = new Map(order.map((stream) => [stream.code, 0]));
  for (const stream of order.slice(1).reverse()) {
    const parent = stream.from[0]?.code;
    if (parent === undefined || !count.has(parent)) continue;
    count.set(parent, (count.get(parent) ?? 0) + 1 + (count.get(stream.code) ?? 0));
  }
  return count;
}

function placeColumns(options: Options): PlacedColumn[] {
  let x = options.width - options.columns.reduce((sum, column) => sum + column.width, 0);
  return options.columns.map((column) => {
    const placed = { ...column, x: column.align === 'end' ? x + column.width - 12 : x };
    x += column.width;
    return placed;
  });
}

function frameOf(
  options: Options,
  narrow: boolean,
  columns: PlacedColumn[],
  begins: number,
): Frame {
  const left = narrow ? 12 : 22;
  const right = narrow ? 12 : columns.reduce((sum, column) => sum + column.width, 0) + 26;
  const first = begins - (narrow ? 0.25 : 0.3);
  const span = Math.max(options.axisEnd - first, 0.5);
  const ground = options.width - left - right;
  return {
    narrow,
    left,
    right,
    top: narrow ? 28 : 34,
    x: (year) => left + ((year - first) / span) * ground,
  };
}

function ticks(options: Options, frame: Frame): { x: number; label: string }[] {
  const from = frame.x(0);
  const pxPerYear = frame.x(1) - from;
  const step = [1, 2, 4, 5, 10, 20, 50].find((years) => years * pxPerYear >= 84) ?? 100;
  const ground = options.width - frame.right;
  const found: { x: number; label: string }[] = [];
  const firstYear = Math.ceil((frame.left - from) / pxPerYear + 0.2);
  for (let year = Math.ceil(firstYear / step) * step; ; year += step) {
    const x = frame.x(year);
    if (x > ground - 14) return found;
    found.push({ x, label: String(year) });
  }
}

function rowOf(
  stream: Stream,
  top: number,
  isRoot: boolean,
  below: number,
  options: Options,
  frame: Frame,
  columns: PlacedColumn[],
): Row {
  const baseHeight = options.rowHeight;
  const y = top + (frame.narrow ? 33 : baseHeight * 0.66);
  const x = frame.x(stream.begins);
  const end = stream.ends === null ? options.until : Math.min(stream.ends, options.until);
  const endX = Math.max(frame.x(end), x + 12);
  const ended = stream.ends !== null && stream.ends <= options.until;
  const also = alsoLines(stream, x, y, options, frame);
  const foldable = below > 0 && !isRoot;
  return {
    stream,
    isRoot,
    begun: stream.begins <= options.until,
    top,
    height: baseHeight + also.length * (frame.narrow ? 20 : 16),
    y,
    x,
    endX,
    pieces: pieces(stream, endX, options.until, frame),
    marks: marks(stream, x, endX, options.until, frame),
    handovers: frame.narrow
      ? []
      : stream.handovers
          .filter((change) => change.at <= options.until)
          .map((change) => ({ x: frame.x(change.at), note: change.note })),
    label: labelOf(stream, x, y, isRoot, foldable, options, frame),
    endNote: ended && !frame.narrow ? { x: endX + 8, text: stream.endNote } : null,
    chip: chipOf(stream, x, y),
    also,
    fold: foldable ? foldOf(stream, below, y, options, columns) : null,
    below,
  };
}

function chipOf(stream: Stream, x: number, y: number): Row['chip'] {
  const tie = stream.from[0];
  return tie ? { tie, x, y } : null;
}

function pieces(stream: Stream, endX: number, until: number, frame: Frame): Piece[] {
  const reaches = stream.reaches.filter((reach) => reach.from <= until);
  return reaches
    .map((reach, i) => {
      const next = reaches[i + 1];
      const x1 = frame.x(reach.from);
      const x2 = next ? Math.min(frame.x(next.from), endX) : endX;
      return { x1, x2: Math.max(x2, Math.min(x1 + 2, endX)), step: reach.step, last: !next };
    })
    .filter((piece) => piece.x1 < endX);
}

function marks(stream: Stream, x: number, endX: number, until: number, frame: Frame): Mark[] {
  return stream.reaches
    .filter((reach) => reach.rises && reach.from <= until && reach.step > 0)
    .map((reach) => ({
      x: frame.x(reach.from),
      radius: STREAM_WIDTH[reach.step] / 2 + 2,
      step: reach.step,
      ring: reach.ring,
    }))
    .filter((mark) => mark.x - x >= 14 && mark.x <= endX + 1);
}

/** Above the stream from its start; where that does not fit, on the line to the left of it. */
function labelOf(
  stream: Stream,
  x: number,
  y: number,
  isRoot: boolean,
  foldable: boolean,
  options: Options,
  frame: Frame,
): Label {
  const name = frame.narrow ? stream.shortName : stream.name;
  const size = isRoot ? LABEL_SIZE.root : LABEL_SIZE.other;
  const nameWidth = options.measure(name, size, true);
  const placeWidth = stream.place ? options.measure(stream.place, 12, false) : 0;
  const ground = options.width - frame.right;
  const room = ground - x - (frame.narrow && foldable ? 34 : 0) + (frame.narrow ? 6 : 4);
  const roomLeft = x - (frame.narrow ? 18 : 34);
  const left = nameWidth > room && roomLeft > nameWidth;
  const free = left ? roomLeft : room;
  const place = nameWidth + placeWidth + 12 < free ? stream.place : null;
  if (left) {
    return { x: roomLeft, y: y + 4, anchor: 'end', name, place: frame.narrow ? null : place };
  }
  const start = Math.min(x - (isRoot ? 3 : 2), Math.max(ground - nameWidth, 2));
  return { x: start, y: y - (frame.narrow ? 12 : 13), anchor: 'start', name, place };
}

function alsoLines(
  stream: Stream,
  x: number,
  y: number,
  options: Options,
  frame: Frame,
): AlsoLine[] {
  const ties = [
    ...stream.from.slice(1).map((tie) => ({ tie, inside: true })),
    ...stream.outside.map((tie) => ({ tie, inside: false })),
  ];
  const ground = options.width - frame.right;
  return ties.map(({ tie, inside }, i) => {
    const room = ground - x - 16;
    const full = options.alsoFrom(tie, false);
    const text = options.measure(full, 12, false) <= room ? full : options.alsoFrom(tie, true);
    const width = options.measure(text, 12, false);
    const fits = width <= room;
    const textX = fits ? x + 13 : ground;
    const lineY = y + 24 + i * (frame.narrow ? 20 : 16);
    return {
      tie,
      inside,
      x: textX,
      y: lineY,
      anchor: fits ? 'start' : 'end',
      text,
      box: {
        x: Math.max(0, (fits ? textX : textX - width) - 5),
        y: lineY - (frame.narrow ? 17 : 12),
        width: width + 10,
        height: frame.narrow ? 24 : 16,
      },
    };
  });
}

function foldOf(
  stream: Stream,
  count: number,
  y: number,
  options: Options,
  columns: PlacedColumn[],
): Fold {
  const column = columns.find((one) => one.kind === 'fold');
  const x = column ? column.x : options.width - 12;
  return {
    count,
    open: !options.folded.has(stream.code),
    x,
    y: column ? y + 1 : y - 12,
    box: column
      ? { x: x - 34, y: y - 15, width: 44, height: 30 }
      : { x: x - 40, y: y - 30, width: 44, height: 44 },
  };
}

/** From the source's stream down to the confluence; second sources are dashed. */
function branches(rows: Row[]): Branch[] {
  const placed = new Map(rows.map((row) => [row.stream.code, row]));
  const found: Branch[] = [];
  for (const row of rows) {
    if (!row.begun) continue;
    row.stream.from.forEach((tie, i) => {
      const source = placed.get(tie.code);
      if (!source) return;
      const aside = i * 10;
      const start = Math.max(row.x - 23 - aside, source.x);
      const bend = start + 14;
      const path =
        `M${round(start)},${round(source.y)} C${round(bend)},${round(source.y)} ` +
        `${round(row.x - 20 - aside)},${round(row.y)} ${round(row.x - CHIP_HALF + 1)},${round(row.y)}`;
      found.push({ from: tie.code, to: row.stream.code, path, dashed: i > 0 });
    });
  }
  return found;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * What stays bright when one stream is pointed at: the way up to the source and all below it.
 * Looking up, every way to a source counts; looking down, the one the tree is drawn by.
 */
export function courseOf(river: River, code: string): Set<string> {
  const sources = new Map(
    river.streams.map((stream) => [
      stream.code,
      (river.direction === 'up' ? stream.from : stream.from.slice(0, 1)).map((tie) => tie.code),
    ]),
  );
  const mouths = new Map<string, string[]>();
  for (const stream of river.streams) {
    for (const tie of stream.from) {
      mouths.set(tie.code, [...(mouths.get(tie.code) ?? []), stream.code]);
    }
  }
  return new Set([...reach(code, sources), ...reach(code, mouths)]);
}

function reach(from: string, next: Map<string, string[]>): Set<string> {
  const reached = new Set([from]);
  for (const code of reached) next.get(code)?.forEach((other) => reached.add(other));
  return reached;
}
