import type { Messages } from '../i18n/index';
import { wordFor } from '../i18n/index';

/** What was done, in words; `person.record` is no word that anybody says. */
export const operationWord = (operation: string, words: Messages) =>
  wordFor(words.audit.operations, operation);

/** The roles in which somebody acted. */
export const roleWords = (role: string | null, words: Messages) =>
  (role ?? '')
    .split('+')
    .filter(Boolean)
    .map((one) => wordFor(words.account.roles, one))
    .join(words.listComma);

/** For whom somebody acted: organisations by name, or the whole province. */
export const scopeWords = (scope: string | null, names: Map<string, string>, words: Messages) =>
  (scope ?? '')
    .split('+')
    .filter(Boolean)
    .map((one) => (one === 'PROVINCE' ? words.account.wholeProvince : (names.get(one) ?? one)))
    .join(words.listComma);
