import { useEffect, useState } from 'preact/hooks';
import { ApiError, apiUrl, get } from '../api';
import { useLanguage } from '../i18n/index';
import type { LineMember, PeopleLine } from '../types';

/** As many as the server gives at a time. */
const AT_A_TIME = 1000;
/** More than this many are not fetched; the counts are always of all. */
export const MOST_FETCHED = 100_000;
/** A picture of what is there already is drawn anew no more often than this. */
const BETWEEN_MS = 400;

export interface WholeLine {
  members: LineMember[];
  /** Everybody there is, fetched or not. */
  count: number;
  generations: PeopleLine['generations'];
  done: boolean;
  error: ApiError | null;
}

/** All of a line, page after page; what is there is given while the rest comes. Null asks nothing. */
export function useWholeLine(path: string | null, asOf: string): WholeLine | null {
  const language = useLanguage();
  const [line, setLine] = useState<WholeLine | null>(null);
  useEffect(() => {
    setLine(null);
    if (path === null) return undefined;
    const aborter = new AbortController();
    void fetchAll(path, asOf, aborter.signal, (now) => {
      if (!aborter.signal.aborted) setLine(now);
    });
    return () => aborter.abort();
  }, [path, asOf, language]);
  return line;
}

async function fetchAll(
  path: string,
  asOf: string,
  signal: AbortSignal,
  tell: (line: WholeLine) => void,
): Promise<void> {
  const members: LineMember[] = [];
  let line: WholeLine = { members, count: 0, generations: [], done: false, error: null };
  let cursor: string | null = null;
  let told = 0;
  try {
    do {
      const page: PeopleLine = await get(apiUrl(path, { asOf, limit: AT_A_TIME, cursor }), signal);
      members.push(...page.items);
      cursor = members.length < MOST_FETCHED ? page.next : null;
      line = { ...line, count: page.count, generations: page.generations };
      if (cursor !== null && performance.now() - told > BETWEEN_MS) {
        told = performance.now();
        tell({ ...line, members: members.slice() });
      }
    } while (cursor !== null);
    tell({ ...line, members, done: true });
  } catch (failure) {
    const error =
      failure instanceof ApiError
        ? failure
        : new ApiError({ title: '', status: 500, detail: String(failure) });
    tell({ ...line, done: true, error });
  }
}
