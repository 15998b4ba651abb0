import type { TimelineEntry } from '../types';

/** One line of the list: an entry, or the results of a year that has many. */
export type Line = { entry: TimelineEntry } | { year: string; entries: TimelineEntry[] };

const MANY = 4;

/** Results, awards and patents of a year become one line when they are many. */
export function folded(dated: TimelineEntry[]): Line[] {
  const years = new Map<string, TimelineEntry[]>();
  for (const entry of dated.filter(ofResults)) {
    const year = yearText(entry);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  const told = new Set<string>();
  return dated.flatMap((entry): Line[] => {
    const year = yearText(entry);
    const all = ofResults(entry) ? (years.get(year) ?? []) : [];
    if (all.length < MANY) return [{ entry }];
    if (told.has(year)) return [];
    told.add(year);
    return [{ year, entries: all }];
  });
}

const ofResults = (entry: TimelineEntry) =>
  entry.kind === 'RESULT' || entry.kind === 'AWARD' || entry.kind === 'PATENT';

const yearText = (entry: TimelineEntry) => (entry.on ?? '').slice(0, 4);
