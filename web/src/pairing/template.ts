import { dayAfter, endOfTerm, isDate, monthsOf } from '../dates';
import type { Course, Pairing, PersonRef } from '../types';
import type { Draft, Member } from './draft';
import { EMPTY_DRAFT } from './draft';

/** Months of a term where the old one does not say. */
const YEAR = 12;

/**
 * A new pairing after the model of another, such as last year's: the same people, trade, goal and
 * programme; a term of the same length that begins the day after, and nothing of the old agreement.
 */
export function copied(old: Pairing, today: string): Draft {
  const months = monthsOf(old.startsOn ?? '', old.endsOn ?? '') ?? YEAR;
  return { ...same(old), ...termFrom(old, months, today), mentors: members(old, old.mentors, old.mentorRoles) };
}

/**
 * What follows on a pairing that was failed: those who did not graduate with another mentor, for
 * as long as the rules say.
 */
export function following(old: Pairing, course: Course, today: string): Draft {
  const failed = old.apprentices.filter((_, i) => old.outcomes[i] !== 'GRADUATED');
  const again = course.failPolicy?.otherMentor ? [] : members(old, old.mentors, old.mentorRoles);
  const months = course.failPolicy?.months ?? YEAR;
  return { ...same(old), ...termFrom(old, months, today), mentors: again, apprentices: members(old, failed, []) };
}

function same(old: Pairing): Draft {
  return {
    ...EMPTY_DRAFT,
    apprentices: members(old, old.apprentices, []),
    occupation: named(old.occupation, old.occupationName),
    organisation: named(old.organisation, old.organisationName) ?? undefined,
    studio: named(old.studio, old.studioName),
    goal: old.goal ?? '',
    programme: old.programme ?? '',
  };
}

/** From the day after the old end; from today where that is not known or long over. */
function termFrom(old: Pairing, months: number, today: string): Pick<Draft, 'startsOn' | 'endsOn'> {
  const next = old.endsOn && isDate(old.endsOn) ? dayAfter(old.endsOn) : today;
  const startsOn = next < today ? today : next;
  return { startsOn, endsOn: endOfTerm(startsOn, months) };
}

function named(code: string | null, name: string | null): { code: string; name: string } | null {
  return code ? { code, name: name ?? code } : null;
}

function members(old: Pairing, ids: string[], roles: string[]): Member[] {
  const people = new Map(old.people.map((person) => [person.id, person]));
  return ids.flatMap((id, i) => {
    const person: PersonRef | undefined = people.get(id);
    return person ? [{ person, role: roles[i] ?? '' }] : [];
  });
}
