import { useEffect, useState } from 'preact/hooks';
import { ApiError, apiUrl, send } from '../api';
import { isDate, tidyDate } from '../dates';
import { useSettled } from '../hooks';
import { useLanguage } from '../i18n/index';
import type { Field } from './check';
import { requestOf } from './check';
import type { Draft } from './draft';

/** What a rule of pairing, or what is refused everywhere, says of the form as it stands. */
export interface Hint {
  pointer: string;
  code: string;
  severity: 'INFO' | 'WARN' | 'BLOCK';
  rule: string | null;
  value: string | null;
  scope: string | null;
  source: string | null;
  certain: boolean;
  message: string;
}

/** How long nothing is typed before the server is asked. */
const STILL_MS = 400;

/** What the form says by itself, beside the field. */
const SAID_HERE = new Set(['SELF_MENTOR', 'DATE_ORDER']);

const DATES = ['startsOn', 'endsOn', 'signedOn'] as const;

const FIELDS = new Set<string>([
  'mentors',
  'apprentices',
  ...DATES,
  'occupation',
  'goal',
  'agreementNo',
  'studio',
  'programme',
]);

/** Whether it stands in the way of recording. */
export function stands(hint: Hint): boolean {
  return hint.certain && hint.severity === 'BLOCK';
}

/** The field of the form that a hint is about; null where the form has none. */
export function fieldOf(hint: Hint): Field | null {
  const field = hint.pointer.split('/')[1] ?? '';
  return FIELDS.has(field) ? (field as Field) : null;
}

/**
 * The hints for a draft, asked when nothing was typed for a moment; those of before stay until the
 * new ones are here. Without a connection there are none: nothing is kept from being filled in.
 */
export function useHints(draft: Draft): Hint[] {
  const language = useLanguage();
  const question = useSettled(questionOf(draft), STILL_MS);
  const [hints, setHints] = useState<Hint[]>([]);
  useEffect(() => {
    if (question === null) {
      setHints([]);
      return undefined;
    }
    let over = false;
    send<{ hints: Hint[] }>('POST', apiUrl('/pairings/check'), JSON.parse(question)).then(
      (answer) => {
        if (!over) setHints(answer.hints.filter((one) => !SAID_HERE.has(one.code)));
      },
      (failure: unknown) => {
        if (!(failure instanceof ApiError)) throw failure;
        if (!over) setHints([]);
      },
    );
    return () => {
      over = true;
    };
  }, [question, language]);
  return hints;
}

/** The draft as far as it can be judged; null while nobody is chosen. */
function questionOf(draft: Draft): string | null {
  if (draft.mentors.length + draft.apprentices.length === 0) return null;
  const { mentorRoles: _, ...body } = requestOf(draft);
  for (const field of DATES) {
    if (!isDate(tidyDate(draft[field]))) delete body[field];
  }
  return JSON.stringify(body);
}
