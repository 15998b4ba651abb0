/**
 * What a river shows, in terms of its own: streams that begin, widen, end and flow from one
 * another. It knows nothing of the API; `studioRiver.ts` turns answers into it.
 */

/** Widths and tints of a stream: 0 not named, 1 enterprise, 2 group, 3 province, 4 national. */
export type Step = 0 | 1 | 2 | 3 | 4;

export const STREAM_WIDTH: Record<Step, number> = { 0: 2, 1: 2, 2: 4, 3: 6, 4: 9 };

/** From this year on (a fraction of years) the stream has this width; the last one lasts. */
export interface Reach {
  from: number;
  step: Step;
  /** Drawn as a double ring where the reach begins. */
  ring: boolean;
  /** False where the stream steps down: no mark is drawn. */
  rises: boolean;
}

export interface Tie {
  code: string;
  name: string;
  shortName: string;
  grade: string;
}

export interface Stream {
  code: string;
  name: string;
  shortName: string;
  /** As written, for the spoken label. */
  founded: string;
  leader: string;
  /** Beside the name: where the stream lies. */
  place: string;
  /** Years, as fractions: 2012.33 is the first of May. */
  begins: number;
  ends: number | null;
  /** Said where the stream ends. */
  endNote: string;
  depth: number;
  reaches: Reach[];
  /** A change of the leader, with what is said beside it. */
  handovers: { at: number; note: string }[];
  /** Streams of this picture it flows from, the one it is drawn under first. */
  from: Tie[];
  /** Sources outside the picture. */
  outside: Tie[];
  /** The texts of the columns to the right, one for each column. */
  cells: string[];
  step: Step;
  ring: boolean;
  levelWord: string;
}

export interface River {
  root: string;
  /** Down: streams in tree order under their source. Up: sources in order of age, the root last. */
  direction: 'down' | 'up';
  streams: Stream[];
}

export interface Column {
  title: string;
  width: number;
  align: 'start' | 'end';
  kind: 'level' | 'text' | 'fold';
}

export interface Options {
  width: number;
  /** Streams are drawn up to this moment; those that begin later keep an empty row. */
  until: number;
  /** The right end of the time axis. */
  axisEnd: number;
  folded: ReadonlySet<string>;
  columns: Column[];
  rowHeight: number;
  /** The width of a text in px, in the page's own type. */
  measure: (text: string, size: number, bold: boolean) => number;
  /** "also grew out of …": the text of the small line under a stream. */
  alsoFrom: (tie: Tie, short: boolean) => string;
}
