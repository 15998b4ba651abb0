import { useRights } from '../account/rights';
import { useWho } from '../account/who';
import { apiUrl } from '../api';
import type { Organisation, Page } from '../types';
import { useFetch } from '../useFetch';

/** Whether the reader records for an organisation or one above it; the server has the last word. */
export function useRecordsFor(organisation: string | null): boolean {
  const { may } = useRights();
  const who = useWho();
  const asks = may('record') && !may('everybody') && organisation !== null;
  const all = useFetch<Page<Organisation>>(asks ? apiUrl('/organisations', { limit: 1000 }) : null);
  if (may('everybody')) return true;
  if (!asks || !all.data) return false;
  const parents = new Map(all.data.items.map((one) => [one.code, one.parent]));
  const own = who.scopes.filter((one) => one.role === 'RECORDER').map((one) => one.organisation);
  for (let at: string | null = organisation; at !== null; at = parents.get(at) ?? null) {
    if (own.includes(at)) return true;
  }
  return false;
}
