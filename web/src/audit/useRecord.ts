import { useEffect, useState } from 'preact/hooks';
import { ApiError, apiUrl, get } from '../api';
import type { Head, RecordPart } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch } from '../useFetch';

const PART = 50;

type Filters = Record<string, string | null>;

export interface RecordView<T> {
  /** The newest first where the whole record is read, else in order. */
  items: T[];
  newestFirst: boolean;
  error: ApiError | null;
  here: boolean;
  /** Reads on; null at the end. */
  more: (() => void) | null;
  reload: () => void;
}

/**
 * A record of links. The server reads it forwards; whole, it is shown from its end backwards, a
 * stretch of numbers at a time. Filtered, or from a number on, it is shown as the server reads it.
 */
export function useRecord<T extends { sequence: number }>(path: string, filters: Filters): RecordView<T> {
  const forwards = Object.values(filters).some(Boolean);
  const first = useFetch<RecordPart<T>>(apiUrl(path, forwards ? { ...filters, limit: PART } : { limit: 1 }));
  const backwards = useBackwards<T>(path, forwards ? null : (first.data?.head ?? null));
  const onwards = useOnwards<T>(path, filters, forwards ? first : null);
  if (forwards) return { ...onwards, newestFirst: false, error: first.error ?? onwards.error, here: first.data !== null && !first.stale, reload: first.reload };
  const empty = first.data !== null && !first.data.head?.sequence;
  return {
    ...backwards,
    newestFirst: true,
    error: first.error ?? backwards.error,
    here: empty || backwards.items.length > 0,
    reload: first.reload,
  };
}

interface Part<T> {
  items: T[];
  error: ApiError | null;
  more: (() => void) | null;
}

function useBackwards<T extends { sequence: number }>(path: string, head: Head | null): Part<T> {
  const [items, setItems] = useState<T[]>([]);
  const [error, setError] = useState<ApiError | null>(null);
  const below = items.length ? (items[items.length - 1]?.sequence ?? 1) : (head?.sequence ?? 0) + 1;
  const read = (before: number, known: T[]) => {
    const since = Math.max(0, before - 1 - PART);
    get<RecordPart<T>>(apiUrl(path, { since, limit: before - 1 - since })).then(
      (part) => setItems([...known, ...part.items.reverse()]),
      (failure: unknown) => failure instanceof ApiError && setError(failure),
    );
  };
  useEffect(() => {
    setItems([]);
    setError(null);
    if (head && head.sequence > 0) read(head.sequence + 1, []);
  }, [path, head?.sequence]);
  return { items, error, more: items.length && below > 1 ? () => read(below, items) : null };
}

function useOnwards<T>(path: string, filters: Filters, first: Fetched<RecordPart<T>> | null): Part<T> {
  const [rest, setRest] = useState<{ items: T[]; next: string | null } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => {
    setRest(null);
    setError(null);
  }, [path, first?.data]);
  const next = rest ? rest.next : (first?.data?.next ?? null);
  const more = () =>
    get<RecordPart<T>>(apiUrl(path, { ...filters, limit: PART, cursor: next })).then(
      (part) => setRest({ items: [...(rest?.items ?? []), ...part.items], next: part.next }),
      (failure: unknown) => failure instanceof ApiError && setError(failure),
    );
  return {
    items: [...(first?.data?.items ?? []), ...(rest?.items ?? [])],
    error,
    more: next ? () => void more() : null,
  };
}
