import type { useWords } from '../i18n/index';
import type { Field } from './check';

/** Where each field of the form is. */
export const FIELD_IDS: Record<Field, string> = {
  mentors: 'mentor',
  apprentices: 'apprentice',
  startsOn: 'starts',
  endsOn: 'ends',
  occupation: 'occupation',
  goal: 'goal',
  agreementNo: 'agreement',
  signedOn: 'signed',
  organisation: 'organisation',
  studio: 'studio',
  programme: 'programme',
  loopReason: 'loop-reason',
};

export function focusField(field: Field): void {
  document.getElementById(FIELD_IDS[field])?.focus();
}

/** What each field is called. */
export function fieldNames(words: ReturnType<typeof useWords>): Record<Field, string> {
  const { form } = words;
  return {
    mentors: form.mentors,
    apprentices: form.apprentices,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    occupation: form.trade,
    goal: form.goal,
    agreementNo: form.agreementNo,
    signedOn: form.signedOn,
    organisation: form.organisation,
    studio: form.studio,
    programme: form.programme,
    loopReason: form.loopReason,
  };
}
