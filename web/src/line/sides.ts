import type { Messages } from '../i18n/index';
import { placeName } from '../river/studioRiver';
import type { LineMember, Person } from '../types';
import type { Bands } from './bands';

export type Side = 'up' | 'down';

/** Masters on the one side of a person, apprentices on the other. */
export interface Sides {
  person: Person;
  down: Bands;
  up: Bands;
}

/** Somebody of one of the sides; number 0 is the person in the middle. */
export interface Chosen {
  side: Side;
  number: number;
}

export const MIDDLE: Chosen = { side: 'down', number: 0 };

export const memberOf = (sides: Sides, one: Chosen): LineMember | null =>
  sides[one.side].tree.members[one.number] ?? null;

export function nameOf(sides: Sides, one: Chosen, words: Messages): string {
  if (one.number === 0) return sides.person.name;
  return memberOf(sides, one)?.name ?? words.masked.colleague;
}

/** Where somebody works, and in which trade. */
export function aboutOf(sides: Sides, one: Chosen): string {
  const about = one.number === 0 ? sides.person : memberOf(sides, one);
  return [placeName(about?.organisationName ?? null), about?.occupationName].filter(Boolean).join(' · ');
}
