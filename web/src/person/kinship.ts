import type { PersonRef } from '../types';

/** The ways in which others stand to somebody, from those above to those below. */
export const KINSHIP = {
  above: ['GREAT_GRAND_MASTERS', 'GRAND_MASTERS', 'GRAND_MASTERS_FELLOWS', 'MASTERS', 'MASTERS_FELLOWS'],
  beside: ['FELLOWS'],
  below: [
    'APPRENTICES',
    'FELLOWS_APPRENTICES',
    'GRAND_APPRENTICES',
    'FELLOWS_GRAND_APPRENTICES',
    'GREAT_GRAND_APPRENTICES',
  ],
} as const;

/** What is shown while nothing is chosen, as the server has it. */
export const FIRST_CLASS = 'FELLOWS';

/** In place of a class: where the lines of masters end. */
export const ENDS = 'ends';

/** Somebody who stands to a person in one way; out of sight without a name. */
export interface KinItem extends Omit<PersonRef, 'name'> {
  name: string | null;
  term?: { zh: string; en: string };
  distance?: number;
}

export interface KinCounts {
  person: PersonRef;
  classes: { kinship: string; count: number }[];
}
