import { useEffect, useState } from 'preact/hooks';
import { ApiError, get } from '../api';
import type { Indicator, IndicatorTable, Page, ReportRow, ReportRows } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch } from '../useFetch';
import type { Run } from './runs';
import { useRun } from './runs';

export type ReportAnswer = ReportRows | Indicator | IndicatorTable;

export interface Asked extends Fetched<ReportAnswer> {
  /** The rows that are here: of an indicator, the records that it counted. */
  rows: ReportRow[];
  total: number;
  /** Fetches some more; null when all are here. */
  more: (() => void) | null;
  /** How far it is, while it is being worked out. */
  run: Run | null;
}

/** The rows of an answer, a part of them. */
export function rowsOf(answer: ReportAnswer): Page<ReportRow> {
  if ('items' in answer) return answer.items;
  if ('totalRow' in answer) return { items: answer.rows, total: answer.rows.length, next: null };
  return { items: answer.rows, total: answer.total, next: answer.next };
}

interface Rest {
  of: ReportAnswer;
  rows: ReportRow[];
  next: string | null;
}

/** The answer of a report, whose rows come in parts. */
export function useReport(url: string | null): Asked {
  const first = useFetch<ReportAnswer>(url);
  const [rest, setRest] = useState<Rest | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  useEffect(() => setFailed(null), [url]);
  const part = first.data && rowsOf(first.data);
  const added = rest && rest.of === first.data ? rest : null;
  const next = added ? added.next : (part?.next ?? null);
  const more = () => {
    const answer = first.data;
    if (!url || !next || !answer) return;
    const address = new URL(url, location.href);
    address.searchParams.set('cursor', next);
    get<ReportAnswer>(address.pathname + address.search).then(
      (found) => {
        const page = rowsOf(found);
        setRest({ of: answer, rows: [...(added?.rows ?? []), ...page.items], next: page.next });
      },
      (failure: unknown) => failure instanceof ApiError && setFailed(failure),
    );
  };
  return {
    ...first,
    error: first.error ?? failed,
    rows: [...(part?.items ?? []), ...(added?.rows ?? [])],
    total: part?.total ?? 0,
    more: next ? more : null,
    run: useRun(url),
  };
}
