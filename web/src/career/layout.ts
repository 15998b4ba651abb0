/** A label on a lane: where its mark stands and how wide it is. */
export interface Wanted {
  x: number;
  width: number;
}

/** Where a label came to stand; without a row there was no room for it. */
export interface Placed {
  row: number | null;
  /** Left of its mark, where there is no room on the right. */
  left: boolean;
}

const GAP = 26;

/** Puts labels into rows so that none covers another, the earliest first. */
export function place(wanted: Wanted[], right: number, rows: number): Placed[] {
  const taken = Array.from({ length: rows }, () => -Infinity);
  return wanted.map(({ x, width }) => {
    const left = x + width + GAP > right;
    const from = left ? x - width - 12 : x - 6;
    const row = taken.findIndex((end) => end < from);
    if (row < 0) return { row: null, left };
    taken[row] = left ? x + 8 : x + width + GAP;
    return { row, left };
  });
}

/** About how wide a text is, in units of the picture. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 13 : 7), 0);
}

/** A text cut to so many Chinese characters. */
export function cut(text: string, most: number): string {
  const all = [...text];
  return all.length > most ? `${all.slice(0, most - 1).join('')}…` : text;
}
