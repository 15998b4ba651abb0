import { useEffect, useState } from 'preact/hooks';
import { ApiError, get } from '../api';
import type { Page } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch } from '../useFetch';

export interface Paged<T> extends Fetched<Page<T>> {
  /** The address of the list; null while it cannot be asked. */
  url: string | null;
  items: T[];
  total: number;
  /** Fetches the next page; null when all is here. */
  more: (() => void) | null;
}

/** A list that is answered in pages, shown as one list that grows. */
export function usePaged<T>(url: string | null): Paged<T> {
  const first = useFetch<Page<T>>(url);
  const [rest, setRest] = useState<{ items: T[]; next: string | null } | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  useEffect(() => {
    setRest(null);
    setFailed(null);
  }, [url, first.data]);
  const next = rest ? rest.next : (first.data?.next ?? null);
  const more = () => {
    if (!url || !next) return;
    const address = new URL(url, location.href);
    address.searchParams.set('cursor', next);
    get<Page<T>>(address.pathname + address.search).then(
      (page) =>
        setRest((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next })),
      (failure: unknown) => failure instanceof ApiError && setFailed(failure),
    );
  };
  return {
    ...first,
    url,
    error: first.error ?? failed,
    items: [...(first.data?.items ?? []), ...(rest?.items ?? [])],
    total: first.data?.total ?? 0,
    more: next ? more : null,
  };
}
