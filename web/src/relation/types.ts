import type { Evidence, Grade, PersonRef } from '../types';

/** Somebody on the ways between two; out of sight without a name and with an id that leads nowhere. */
export interface OnTheWay extends Omit<PersonRef, 'name'> {
  name: string | null;
}

export interface KinshipTerm {
  zh: string;
  en: string;
  /** The row of the table in docs/influence.md. */
  rule: string;
}

/** How two people are related through their masters. */
export interface PeopleRelation {
  from: OnTheWay;
  to: OnTheWay;
  asOf: string;
  related: boolean;
  /** What `from` calls `to`. */
  term: KinshipTerm | null;
  nearestMasters: (OnTheWay & { fromDistance: number; toDistance: number })[];
  paths: { people: string[]; pairings: (string | null)[] }[];
  more: boolean;
  people: OnTheWay[];
}

/** How two studios are related through those that they grew out of. */
export interface StudioRelation {
  from: { code: string; name: string };
  to: { code: string; name: string };
  asOf: string;
  minGrade: Grade;
  related: boolean;
  direction: 'DESCENDANT' | 'ANCESTOR' | 'COMMON' | 'NONE' | null;
  commonAncestors: { code: string; name: string; fromDistance: number; toDistance: number }[];
  paths: { studios: string[]; links: StudioStep[] }[];
  more: boolean;
  /** Everyone on the ways, by name. */
  studios: { code: string; name: string; foundedOn: string | null }[];
}

export interface StudioStep {
  parent: string;
  child: string;
  grade: Grade;
  evidence: Evidence[];
}
