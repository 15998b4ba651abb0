import type { Indicator, ReportRow } from '../types';

/** What stands for an empty value among groups. */
export const NO_VALUE = 'NONE';

const keyIn = (row: ReportRow, column: string) => String(row[column] ?? NO_VALUE);

/**
 * The column by whose values an indicator is broken down: the first whose every value among the
 * rows is the key of a group. Null where there is none or no row tells.
 */
export function groupColumn(answer: Indicator, rows: readonly ReportRow[]): string | null {
  if (!answer.groups || rows.length === 0) return null;
  const keys = new Set(answer.groups.map((group) => group.key));
  const column = answer.columns.find((one) => rows.every((row) => keys.has(keyIn(row, one.name))));
  return column?.name ?? null;
}

/** Those of some rows that belong to a group. */
export function rowsOfGroup(rows: readonly ReportRow[], column: string, key: string): ReportRow[] {
  return rows.filter((row) => keyIn(row, column) === key);
}
