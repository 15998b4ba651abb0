/** What came of somebody's teaching, or of a studio; on reversed lines what they came of. */
export interface Measures {
  fecundity: number;
  fertility: number;
  descendants: number;
  generations: number;
  relationships: number;
  cousins: number;
}

export interface Influence {
  asOf: string;
  measures: Measures;
  mirror: Measures;
  genealogicalIndex: number[];
  credit: { results: number; awards: number; ipAssets: number };
  passedOn: number;
  /** Of people: whether they are ranked at all. */
  ranked?: boolean;
}

export type Ranked = 'PEOPLE' | 'STUDIOS' | 'ORGANISATIONS';

/** All people together who have no organisation have neither id nor name. */
export interface RankedItem {
  rank: number;
  id: string;
  name: string;
  value: number;
  organisation?: string;
  organisationName?: string;
  occupationName?: string;
  employeeNoTail?: string;
}

export interface Ranking {
  measure: string;
  of: Ranked;
  asOf: string;
  mirror: boolean;
  tooFew?: boolean;
  /** Of credit, where nobody is left out: all there is, and what of it is nobody's. */
  credit?: { total: number; unassigned: number };
  items: RankedItem[];
}

/** Those that share credit instead of counting links. */
export const isCredit = (measure: string) => measure.startsWith('credit');
