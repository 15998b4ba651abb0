import type { ReportHeader } from '../types';
import { knowsYears } from './years';

/** What stands below a figure: its records, or the same figure for each of several parts. */
export type View = 'records' | 'region' | 'organisation' | 'year';

/** The views a report has, the records first. */
export function viewsOf(header: ReportHeader): View[] {
  return [
    'records',
    ...(isDivided(header) ? (['region', 'organisation'] as const) : []),
    ...(knowsYears(header) ? (['year'] as const) : []),
  ];
}

/** The view that an address asks for. */
export function viewAt(by: string | null, header: ReportHeader): View {
  return viewsOf(header).find((view) => view === by) ?? 'records';
}

/** Whether each record of an indicator says to which organisation it belongs. */
export function isDivided(header: ReportHeader): boolean {
  return (
    header.id !== null &&
    header.columns.some((one) => one.name === 'organisation' && one.type === 'organisation')
  );
}

/** Whether a report can be narrowed to a region: it can be narrowed to organisations. */
export function hasScope(header: ReportHeader): boolean {
  return header.parameters.some((one) => one.type === 'scope');
}
