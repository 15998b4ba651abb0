import { newKey } from '../api';
import type { CatalogueEntry, PersonRef } from '../types';

export interface Member {
  person: PersonRef;
  role: string;
}

/** What has been filled in; kept in this tab, so that nothing is lost on a failed connection. */
export interface Draft {
  mentors: Member[];
  apprentices: Member[];
  startsOn: string;
  endsOn: string;
  occupation: { code: string; name: string } | null;
  goal: string;
  agreementNo: string;
  signedOn: string;
  /** Recorded as a draft, to be signed later. */
  unsigned: boolean;
  /** That of the agreement; undefined as long as nobody has said, null when it is to have none. */
  organisation?: CatalogueEntry | null | undefined;
  studio: { code: string; name: string } | null;
  programme: string;
  loopReason: string;
  /** The submission that was sent back and is put right here; empty for a new one. */
  amends: string;
  /** The pairing after whose model it was filled in, so that a page loaded anew fills in nothing twice. */
  model: string;
}

export const EMPTY_DRAFT: Draft = {
  mentors: [],
  apprentices: [],
  startsOn: '',
  endsOn: '',
  occupation: null,
  goal: '',
  agreementNo: '',
  signedOn: '',
  unsigned: false,
  studio: null,
  programme: '',
  loopReason: '',
  amends: '',
  model: '',
};

const DRAFT = 'pairing-draft';
const ATTEMPT = 'pairing-attempt';

export function loadDraft(): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null') as Partial<Draft> | null;
    return { ...EMPTY_DRAFT, ...kept };
  } catch {
    return EMPTY_DRAFT;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    // storage switched off: the draft lives as long as the page
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(DRAFT);
    sessionStorage.removeItem(ATTEMPT);
  } catch {
    // nothing was kept
  }
}

export function isEmpty(draft: Draft): boolean {
  return JSON.stringify({ ...draft, model: '' }) === JSON.stringify(EMPTY_DRAFT);
}

/**
 * The idempotency key of a body: the same body sent again, also after the page was loaded again,
 * carries the same key; a changed body gets a new one.
 */
export function keyFor(body: unknown): string {
  const text = JSON.stringify(body);
  try {
    const kept = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? 'null') as {
      text: string;
      key: string;
    } | null;
    if (kept?.text === text) return kept.key;
    const key = newKey();
    sessionStorage.setItem(ATTEMPT, JSON.stringify({ text, key }));
    return key;
  } catch {
    return newKey();
  }
}
