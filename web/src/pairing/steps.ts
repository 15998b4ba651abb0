import { ApiError, apiUrl, change, post, read } from '../api';
import type { Pairing, RecordedPairing } from '../types';
import { noteStep } from './recorded';

export type StepKind = 'sign' | 'assess' | 'extend' | 'graduate' | 'fail' | 'terminate' | 'void';

/** A step as the form has it. */
export interface Step {
  kind: StepKind;
  day: string;
  /** Whom it is about; empty for all apprentices. */
  apprentices: string[];
  score: number | null;
  grade: string | null;
  reason: string | null;
}

/** That a step was not taken for a pairing. */
export interface Refused {
  pairing: Pairing;
  error: ApiError;
}

/**
 * Takes a step for each of some pairings, one write after the other; those that were refused. Each
 * has a key of its own, so that what was taken is not taken again.
 */
export async function stepAll(step: Step, pairings: Pairing[], key: string): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (const pairing of pairings) {
    try {
      const answer = await take(step, pairing, `${key}-${pairing.id}`);
      if (isPairing(answer)) noteStep(pairing.id, step.kind === 'void' ? [] : warningsOf(answer));
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      refused.push({ pairing, error: failure });
    }
  }
  return refused;
}

const isPairing = (answer: unknown): answer is RecordedPairing =>
  typeof answer === 'object' && answer !== null && 'mentors' in answer;

const warningsOf = (answer: RecordedPairing) => (answer.warnings ?? []).map((one) => one.message);

async function take(step: Step, pairing: Pairing, key: string): Promise<unknown> {
  const path = `/pairings/${encodeURIComponent(pairing.id)}`;
  const url = (name: string) => apiUrl(`${path}/${name}`);
  switch (step.kind) {
    case 'sign': {
      const { etag } = await read<Pairing>(apiUrl(path));
      return change(apiUrl(path), etag, { status: 'ACTIVE', signedOn: step.day });
    }
    case 'assess': {
      const only = pairing.apprentices.length === 1 ? pairing.apprentices : step.apprentices;
      const body = { kind: 'PERIODIC', heldOn: step.day, score: step.score, grade: step.grade };
      return post(url('assessments'), given({ ...body, person: only[0] ?? null }), key);
    }
    case 'graduate':
    case 'fail': {
      const body = {
        apprentices: step.apprentices.length ? step.apprentices : null,
        graduatedOn: step.day,
        score: step.score,
        grade: step.kind === 'fail' ? 'FAIL' : step.grade,
      };
      return post(url('graduation'), given(body), key);
    }
    case 'extend':
      return post(url('extension'), { endsOn: step.day }, key);
    case 'terminate':
      return post(url('termination'), given({ endsOn: step.day, endReason: step.reason }), key);
    case 'void':
      return post(url('void'), {}, key);
  }
}

/** Without what is not said. */
function given(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
