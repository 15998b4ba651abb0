import { usePlace } from '../router';

/** Who of a line is asked for: the parameters of the address, and of the server. */
export const LINE_FILTERS = ['organisation', 'occupation', 'grade'] as const;

export type LineFilter = Record<(typeof LINE_FILTERS)[number], string | null>;

/** What the address narrows a line to; null where it is shown whole. */
export function useLineFilter(): LineFilter | null {
  const { query } = usePlace();
  const asked = Object.fromEntries(LINE_FILTERS.map((name) => [name, query.get(name)])) as LineFilter;
  return LINE_FILTERS.some((name) => asked[name]) ? asked : null;
}
