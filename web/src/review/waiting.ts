import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { useAbout } from '../session';
import type { ErasureRequest, Page, Pairing, RevealRequest, Submission } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { erasuresUrl, revealsUrl, useIsOwn } from './PersonalRequests';

/** How many submissions are looked at to say how many wait. */
const LOOKED_AT = 100;

export const WAITING_URL = () => apiUrl('/submissions', { state: 'WAITING', limit: LOOKED_AT });

/** How many erasures and reveals are asked for, and how many of them the reader may decide on. */
export function useRequests(path?: string): { all: number; mine: number } {
  const { may } = useRights();
  const { identifiers } = useAbout();
  const isOwn = useIsOwn();
  const decides = may('everybody');
  const erasures = useFetch<Page<ErasureRequest>>(decides ? erasuresUrl() : null);
  const reveals = useFetch<Page<RevealRequest>>(decides && identifiers ? revealsUrl() : null);
  useFreshAfterWrites(() => {
    erasures.reload();
    reveals.reload();
  }, path);
  const all = [...(erasures.data?.items ?? []), ...(reveals.data?.items ?? [])];
  return { all: all.length, mine: all.filter((one) => !isOwn(one)).length };
}

/** How much waits for the reader; null for those for whom nothing ever does. */
export function useWaitingCount(path: string): number | null {
  const { may } = useRights();
  const asks = may('record');
  const submissions = useFetch<Page<Submission>>(asks ? WAITING_URL() : null);
  const pairings = useFetch<Page<Pairing>>(asks ? apiUrl('/pairings', { unconfirmed: true, limit: 1 }) : null);
  const requests = useRequests(path);
  useFreshAfterWrites(() => {
    submissions.reload();
    pairings.reload();
  }, path);
  if (!submissions.data || !pairings.data) return null;
  return submissions.data.items.filter((one) => one.mayDecide).length + pairings.data.total + requests.mine;
}
