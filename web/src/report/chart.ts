import type { ReportColumn } from '../types';

/**
 * Which picture suits a report, told from its columns alone: bars for the size of each of some
 * words or organisations, a funnel where they are steps of a ladder, a line where they are days
 * or years. Nothing else is drawn; the table stands beside every picture and says the same.
 */
export type Chart =
  | { kind: 'bars' | 'funnel'; value: string }
  | { kind: 'line'; at: string; value: string };

/** The eight levels of skill, from the lowest to the highest. */
export const SKILL_STEPS = [
  'APPRENTICE',
  'JUNIOR',
  'INTERMEDIATE',
  'SENIOR',
  'TECHNICIAN',
  'SENIOR_TECHNICIAN',
  'SPECIAL_TECHNICIAN',
  'CHIEF_TECHNICIAN',
];

/** Levels of namings, awards and honours, from the lowest to the highest. */
export const LEVEL_STEPS = [
  'NONE',
  'ENTERPRISE',
  'COUNTY',
  'CITY',
  'GROUP',
  'INDUSTRY',
  'PROVINCE',
  'PROVINCE_DEMO',
  'NATIONAL',
];

/** Where somebody or something is: it may stand beside the word that a bar is of. */
const PLACES: ReportColumn['type'][] = ['organisation', 'region', 'occupation'];

/** The picture for the rows of a report, or null where none suits. */
export function chartOf(columns: readonly ReportColumn[]): Chart | null {
  const [first] = columns;
  const value = columns.find((one) => one !== first && isSize(one));
  if (!first || !value) return null;
  const others = columns.filter((one) => !isSize(one) && one !== first);
  if (isTime(first)) {
    return others.length === 0 ? { kind: 'line', at: first.name, value: value.name } : null;
  }
  if (isSize(first)) return null;
  const plain = others.every((one) => isNameOf(one, first, columns) || isPlace(one, columns));
  if (!plain) return null;
  return { kind: first.type === 'level' || first.name === 'grade' ? 'funnel' : 'bars', value: value.name };
}

/** The groups of an indicator in the order they are drawn in, and whether that is a ladder's. */
export function chartOfGroups<G extends { key: string; count: number }>(
  groups: readonly G[],
): { kind: 'bars' | 'funnel'; groups: G[] } {
  const steps = [SKILL_STEPS, LEVEL_STEPS].find((ladder) =>
    groups.every(({ key }) => key === 'NONE' || ladder.includes(key)),
  );
  const rank = (key: string) => (key === 'NONE' ? -1 : (steps?.indexOf(key) ?? 0));
  const ordered = [...groups].sort((a, b) => rank(b.key) - rank(a.key) || b.count - a.count);
  return { kind: steps && groups.length > 1 ? 'funnel' : 'bars', groups: ordered };
}

const isYear = (column: ReportColumn) => /^year$|Year$/.test(column.name);
const isTime = (column: ReportColumn) => column.type === 'date' || isYear(column);
const isSize = (column: ReportColumn) => column.type === 'number' && !isYear(column);

function isPlace(column: ReportColumn, columns: readonly ReportColumn[]): boolean {
  if (PLACES.includes(column.type)) return true;
  return columns.some((one) => PLACES.includes(one.type) && isNameOf(column, one, columns));
}

/** Whether a text is the name that belongs to the key in another column. */
export function isNameOf(
  column: ReportColumn,
  key: ReportColumn,
  columns: readonly ReportColumn[],
): boolean {
  return column.type === 'text' && keyOf(column, columns) === key;
}

/**
 * The column with the key of the record that a text column names, or null: that of the same name
 * before “Name”, and for a plain name or title the last key before it.
 */
export function keyOf(column: ReportColumn, columns: readonly ReportColumn[]): ReportColumn | null {
  if (column.type !== 'text') return null;
  if (column.name === 'name' || column.name === 'title') {
    return columns.slice(0, columns.indexOf(column)).filter(isKey).pop() ?? null;
  }
  if (!column.name.endsWith('Name')) return null;
  const named = column.name.slice(0, -'Name'.length);
  return columns.find((one) => one.name === named && isKey(one)) ?? null;
}

/** Whether a column holds the key of a record. */
export function isKey(column: ReportColumn): boolean {
  return !['text', 'number', 'date', 'flag', 'level'].includes(column.type);
}
