import { apiUrl } from '../api';
import { usePlace } from '../router';
import { useDay } from '../session';
import type { PersonRef } from '../types';

/** What people are counted and filtered by; each is a parameter of the address. */
export const FACETS = [
  'occupation',
  'organisation',
  'region',
  'ageBand',
  'yearsInGrade',
  'mentored',
  'honours',
  'status',
] as const;
export type Facet = (typeof FACETS)[number] | 'grade' | 'lineage';

/** Those of which one narrows and opens what is below it, rather than several at once. */
export const ONE_ONLY: readonly Facet[] = ['organisation', 'region'];

/** The filters that have no list of values beside the ladder. */
const ALSO = ['grade', 'lineageOf', 'studioLineageOf', 'lineage', 'bornFrom', 'bornTo'];
export const FILTERS: readonly string[] = [...FACETS, ...ALSO];

/** The eight grades, the highest first. */
export const GRADES = [
  'CHIEF_TECHNICIAN',
  'SPECIAL_TECHNICIAN',
  'SENIOR_TECHNICIAN',
  'TECHNICIAN',
  'SENIOR',
  'INTERMEDIATE',
  'JUNIOR',
  'APPRENTICE',
];

export interface PipelineRow {
  count: number;
  countThen?: number;
  [facet: string]: string | number | boolean | undefined;
}

export interface PipelineTable {
  by: string[];
  asOf: string;
  total: number;
  comparedWith: string | null;
  totalThen: number | null;
  rows: PipelineRow[];
  names: Record<string, Record<string, string>>;
}

export interface PipelinePerson extends PersonRef {
  birthYear: number | null;
  grade: string | null;
  gradeSince: string | null;
}

/** What the address asks for. */
export interface Question {
  asOf: string;
  then: string | null;
  filters: Record<string, string | null>;
  /** The address of a table; `without` leaves out one filter. */
  table: (by: string, without?: string) => string;
  /** The address of the people of a row, or of everybody who is counted. */
  people: (by: string | null, at: string | null) => string;
}

export function useQuestion(): Question {
  const { query } = usePlace();
  const { asOf } = useDay();
  const then = query.get('comparedWith');
  const filters = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  return {
    asOf,
    then,
    filters,
    table: (by, without) =>
      apiUrl('/pipeline', {
        ...filters,
        ...(without ? { [without]: null } : {}),
        by,
        asOf,
        comparedWith: then,
      }),
    people: (by, at) =>
      apiUrl('/pipeline/people', { ...filters, by: at ? by : null, at, asOf, limit: 50 }),
  };
}

/** Whether the address says whose line people are asked to be of. */
export const hasLineage = (question: Question) =>
  Boolean(question.filters['lineageOf'] ?? question.filters['studioLineageOf']);

/** What rows may be by: a line only where one is chosen. */
export const rowFacets = (question: Question): Facet[] =>
  hasLineage(question) ? [...FACETS, 'lineage'] : [...FACETS];

/** What a row says of a facet. */
export const keyOf = (row: PipelineRow, facet: string): string => String(row[facet]);
