import { useEffect, useState } from 'preact/hooks';
import { ApiError, apiUrl, get } from '../api';
import type { Indicator, ReportHeader } from '../types';
import { yearEnds } from './figures';

/** A figure as it was on a day, or in the year that ends on it. */
export interface YearFigure {
  day: string;
  value: number | null;
  /** What to ask the report to get there. */
  parameters: Record<string, string>;
}

const has = (header: ReportHeader, name: string) =>
  header.parameters.some((one) => one.name === name && one.type === 'date');

/** Whether a report can be asked of one year after another: it knows a day, or a period. */
export function knowsYears(header: ReportHeader): boolean {
  return header.id !== null && (has(header, 'asOf') || (has(header, 'from') && has(header, 'to')));
}

/** What to ask of a year: as of its end, and over it where the report has a period. */
function ofYear(header: ReportHeader, day: string): Record<string, string> {
  return {
    ...(has(header, 'asOf') ? { asOf: day } : {}),
    ...(has(header, 'from') && has(header, 'to') ? { from: `${day.slice(0, 4)}-01-01`, to: day } : {}),
  };
}

const kept = new Map<string, number | null>();
const KEPT = 400;

async function figureAt(url: string, signal: AbortSignal): Promise<number | null> {
  const known = kept.get(url);
  if (known !== undefined) return known;
  const { value } = await get<Indicator>(url, signal);
  if (kept.size >= KEPT) kept.clear();
  kept.set(url, value);
  return value;
}

export interface Years {
  figures: YearFigure[] | null;
  error: ApiError | null;
  retry: () => void;
}

/**
 * An indicator at the last ten year ends up to a day, asked one after another and kept for as long
 * as the page stays; null until all are here.
 */
export function useYears(
  header: ReportHeader,
  path: string,
  parameters: Record<string, string | null>,
  until: string,
): Years {
  const [figures, setFigures] = useState<YearFigure[] | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = apiUrl(path, parameters);
  useEffect(() => {
    const aborter = new AbortController();
    setFigures(null);
    setError(null);
    const ask = async () => {
      const found: YearFigure[] = [];
      for (const day of yearEnds(until)) {
        const year = ofYear(header, day);
        const url = apiUrl(path, { ...parameters, ...year, limit: 1 });
        found.push({ day, value: await figureAt(url, aborter.signal), parameters: year });
      }
      setFigures(found);
    };
    ask().catch((failure: unknown) => {
      if (aborter.signal.aborted) return;
      setError(failure instanceof ApiError ? failure : new ApiError({ title: '', status: 500 }));
    });
    return () => aborter.abort();
  }, [asked, until, attempt]);
  return { figures, error, retry: () => setAttempt((n) => n + 1) };
}
