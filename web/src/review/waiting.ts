import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import type { Page, Pairing, Submission } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';

/** How many submissions are looked at to say how many wait. */
const LOOKED_AT = 100;

export const WAITING_URL = () => apiUrl('/submissions', { state: 'WAITING', limit: LOOKED_AT });

/** How much waits for the reader; null for those for whom nothing ever does. */
export function useWaitingCount(path: string): number | null {
  const { may } = useRights();
  const asks = may('record');
  const submissions = useFetch<Page<Submission>>(asks ? WAITING_URL() : null);
  const pairings = useFetch<Page<Pairing>>(asks ? apiUrl('/pairings', { unconfirmed: true, limit: 1 }) : null);
  useFreshAfterWrites(() => {
    submissions.reload();
    pairings.reload();
  }, path);
  if (!submissions.data || !pairings.data) return null;
  return submissions.data.items.filter((one) => one.mayDecide).length + pairings.data.total;
}
