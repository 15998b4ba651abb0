import { firstDay, isDate, lastDay, monthsOf, tidyDate } from '../dates';
import type { Messages } from '../i18n/index';
import type { Draft } from './draft';

/** The fields of the form, by the names of the request. */
export type Field =
  | 'mentors'
  | 'apprentices'
  | 'startsOn'
  | 'endsOn'
  | 'occupation'
  | 'goal'
  | 'agreementNo'
  | 'signedOn'
  | 'organisation'
  | 'studio'
  | 'programme'
  | 'loopReason';

export type Complaints = Partial<Record<Field, string>>;

/** What must be put right before anything is sent. */
export function complaintsOf(draft: Draft, words: Messages): Complaints {
  const found: Complaints = {};
  if (!draft.mentors.length) found.mentors = words.form.needMentor;
  if (!draft.apprentices.length) found.apprentices = words.form.needApprentice;
  const mentors = new Set(draft.mentors.map((one) => one.person.id));
  const both = draft.apprentices.find((one) => mentors.has(one.person.id));
  if (both) found.apprentices = words.form.bothSides(both.person.name);
  const starts = tidyDate(draft.startsOn);
  const ends = tidyDate(draft.endsOn);
  const signed = draft.unsigned ? '' : tidyDate(draft.signedOn);
  if (!starts) found.startsOn = words.form.needStart;
  else if (!isDate(starts)) found.startsOn = words.form.badDate;
  if (ends && !isDate(ends)) found.endsOn = words.form.badDate;
  else if (ends && isDate(starts) && lastDay(ends) < firstDay(starts)) {
    found.endsOn = words.form.endBeforeStart;
  }
  if (signed && !isDate(signed)) found.signedOn = words.form.badDate;
  return found;
}

/** The length of the term in whole months, where both ends are known. */
export function termOf(draft: Draft): number | null {
  const months = monthsOf(tidyDate(draft.startsOn), tidyDate(draft.endsOn));
  return months !== null && months > 0 ? months : null;
}

/** The request: the columns of pairings.csv; what is empty is left out. */
export function requestOf(draft: Draft): Record<string, unknown> {
  const roles = draft.mentors.map((one) => one.role);
  const body: Record<string, unknown> = {
    mentors: draft.mentors.map((one) => one.person.id),
    apprentices: draft.apprentices.map((one) => one.person.id),
    mentorRoles: roles.some(Boolean) ? roles : undefined,
    startsOn: tidyDate(draft.startsOn),
    endsOn: tidyDate(draft.endsOn),
    occupation: draft.occupation?.code,
    goal: draft.goal.trim(),
    agreementNo: draft.agreementNo.trim(),
    signedOn: draft.unsigned ? '' : tidyDate(draft.signedOn),
    status: draft.unsigned ? 'DRAFT' : undefined,
    organisation: draft.organisation?.code,
    studio: draft.studio?.code,
    programme: draft.programme,
    loopReason: draft.loopReason.trim(),
  };
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && value !== ''),
  );
}
