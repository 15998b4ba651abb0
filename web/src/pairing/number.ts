import type { PersonRef } from '../types';

const FORM = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Whether what was typed may be the number of somebody who was not found: it has the form of one,
 * and nobody was found, or it has a digit as pinyin has not and nobody found has that number.
 */
export function isNumber(typed: string, found: readonly PersonRef[]): boolean {
  return (
    FORM.test(typed) &&
    (found.length === 0 || (/\d/.test(typed) && !found.some((one) => one.id === typed)))
  );
}

/** Somebody of whom only the number is known; the server decides whether there is one. */
export function someone(number: string): PersonRef {
  return {
    id: number,
    name: number,
    organisation: null,
    organisationName: null,
    occupation: null,
    occupationName: null,
    employeeNoTail: null,
    status: null,
  };
}
