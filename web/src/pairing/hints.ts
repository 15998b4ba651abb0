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

/** How long after a question that was not answered it is asked again. */
const AGAIN_MS = 5000;

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
  'organisation',
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

/** What the rules said. */
export interface Hints {
  hints: Hint[];
  /** Whether they could not be asked. */
  unasked: boolean;
  /** Whether they have not yet answered for the form as it stands. */
  asking: boolean;
}

interface Answered {
  hints: Hint[];
  unasked: boolean;
  /** The question, as it was sent. */
  question: string | null;
}

const NONE: Answered = { hints: [], unasked: false, question: null };

/**
 * The hints for a draft, asked when nothing was typed for a moment; those of before stay until the
 * new ones are here. Without an answer there are none, which is said, and they are asked again:
 * nothing is kept from being filled in.
 */
export function useHints(draft: Draft): Hints {
  const language = useLanguage();
  const present = questionOf(draft);
  const question = useSettled(present, STILL_MS);
  const [said, setSaid] = useState(NONE);
  useEffect(() => {
    if (question === null) {
      setSaid(NONE);
      return undefined;
    }
    let over = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      send<{ hints: Hint[] }>('POST', apiUrl('/pairings/check'), JSON.parse(question)).then(
        (answer) => {
          const hints = answer.hints.filter((one) => !SAID_HERE.has(one.code));
          if (!over) setSaid({ hints, unasked: false, question });
        },
        (failure: unknown) => {
          if (!(failure instanceof ApiError)) throw failure;
          if (over) return;
          setSaid({ hints: [], unasked: true, question });
          if (failure.offline || failure.problem.status >= 500) again = setTimeout(() => void ask(), AGAIN_MS);
        },
      );
    void ask();
    return () => {
      over = true;
      clearTimeout(again);
    };
  }, [question, language]);
  return { ...said, asking: said.question !== present };
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
