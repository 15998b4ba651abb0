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

/** Of who is skilled, and of whose skill is high, the grades, as the API calls them together. */
export const TOGETHER: Record<string, string[]> = {
  SKILLED: GRADES.slice(0, -1),
  HIGH_SKILLED: GRADES.slice(0, GRADES.indexOf('SENIOR') + 1),
};

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
  /** The post on the day, where that is another than today's. */
  heldPost: Pick<PersonRef, 'organisationName' | 'occupationName'> | null;
}

/** The figure whose people are shown: of a table by some facets, or of everybody who is counted. */
export interface Opened {
  by: string;
  at: string;
  /** Whether it is of the day that is compared with. */
  then: boolean;
}

/** What stands for everybody in place of facets. */
export const EVERYBODY = 'everybody';

const THEN = 'then:';

/** A figure as the address has it. */
export const rowOf = (by: string, at: string, then = false) => `${then ? THEN : ''}${by}:${at}`;

/** The figure of an address; null when none is open. */
export function openedOf(row: string | null): Opened | null {
  const then = row?.startsWith(THEN) ?? false;
  const figure = then ? row?.slice(THEN.length) : row;
  const colon = figure?.indexOf(':') ?? -1;
  if (!figure || colon < 1 || colon === figure.length - 1) return null;
  return { by: figure.slice(0, colon), at: figure.slice(colon + 1), then };
}

/** What the address asks for. */
export interface Question {
  asOf: string;
  then: string | null;
  filters: Record<string, string | null>;
  /** The address of a table; `without` leaves out one filter. */
  table: (by: string, without?: string) => string;
  /** The address of the people of a figure; null when it cannot have any. */
  people: (figure: Opened) => string | null;
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
    people: ({ by, at, then: before }) => {
      const together = by === 'grade' ? TOGETHER[at] : undefined;
      const grades = together && both(together, filters['grade'] ?? null);
      if (grades?.length === 0 || (before && !then)) return null;
      const all = Boolean(together) || by === EVERYBODY;
      return apiUrl('/pipeline/people', {
        ...filters,
        ...(grades ? { grade: grades.join(',') } : {}),
        by: all ? null : by,
        at: all ? null : at,
        asOf: before ? then : asOf,
        limit: 50,
      });
    },
  };
}

/** Those of some grades that a filter by grade leaves. */
function both(grades: string[], filter: string | null): string[] {
  const wanted = filter?.split(',').flatMap((word) => TOGETHER[word] ?? [word]);
  return wanted ? grades.filter((grade) => wanted.includes(grade)) : grades;
}

/** Whether the address says whose line people are asked to be of. */
export const hasLineage = (question: Question) =>
  Boolean(question.filters['lineageOf'] ?? question.filters['studioLineageOf']);

/** What rows may be by: a line only where one is chosen. */
export const rowFacets = (question: Question): Facet[] =>
  hasLineage(question) ? [...FACETS, 'lineage'] : [...FACETS];

/** What a row says of a facet. */
export const keyOf = (row: PipelineRow, facet: string): string => String(row[facet]);
