import type { Step } from './river/model';
import type { Level } from './types';

/** Naming levels from the lowest to the highest. */
export const LEVELS: Level[] = [
  'ENTERPRISE',
  'GROUP',
  'COUNTY',
  'CITY',
  'INDUSTRY',
  'PROVINCE',
  'PROVINCE_DEMO',
  'NATIONAL',
];

const STEPS: Record<Level, Step> = {
  ENTERPRISE: 1,
  GROUP: 2,
  COUNTY: 2,
  CITY: 2,
  INDUSTRY: 3,
  PROVINCE: 3,
  PROVINCE_DEMO: 3,
  NATIONAL: 4,
};

/** The width and tint a level is drawn with. */
export function stepOf(level: Level | null): Step {
  return level ? STEPS[level] : 0;
}

/** Whether a level is drawn with a double ring. */
export function isRing(level: Level | null): boolean {
  return level === 'PROVINCE_DEMO';
}

/** 0 for not named, then 1 … 8. */
export function rankOf(level: Level | null): number {
  return level ? LEVELS.indexOf(level) + 1 : 0;
}
