import type { Language } from '../preferences';
import type { ReportColumn } from '../types';
import { keyOf } from './chart';

/** Keys that nobody knows by heart. */
const UNSPOKEN: ReportColumn['type'][] = [
  'organisation',
  'occupation',
  'region',
  'event',
  'project',
  'base',
];

/** Keys that are shown where the row is about the record, and left out beside the name elsewhere. */
const SPOKEN: ReportColumn['type'][] = ['studio', 'person', 'innovation'];

/**
 * The columns that a page shows: no key that its name stands beside, and of a text in two columns,
 * one for each language, that of the reader.
 */
export function shownColumns(columns: ReportColumn[], language: Language): ReportColumn[] {
  const has = (name: string) => columns.some((one) => one.name === name);
  return columns.filter((column, place) => {
    if (column.name.endsWith('En') && has(column.name.slice(0, -2))) return language === 'en';
    if (has(`${column.name}En`)) return language !== 'en';
    const said = UNSPOKEN.includes(column.type) || (place > 0 && SPOKEN.includes(column.type));
    return !said || !columns.some((one) => keyOf(one, columns) === column);
  });
}
