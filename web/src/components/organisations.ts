import { apiUrl } from '../api';
import type { Organisation, Page } from '../types';
import { useFetch } from '../useFetch';

/** Organisations that host studios, as the options of a filter. */
export function useHosts(): { value: string; text: string }[] {
  const organisations = useFetch<Page<Organisation>>(apiUrl('/organisations', { limit: 1000 }));
  return (organisations.data?.items ?? [])
    .filter((one) => one.studios > 0)
    .map((one) => ({ value: one.code, text: one.name }));
}
