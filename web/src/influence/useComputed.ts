import { useEffect, useState } from 'preact/hooks';
import type { Fetched } from '../useFetch';
import { useFetch } from '../useFetch';

const BUSY = ['STILL_COMPUTING', 'TOO_MANY_COMPUTATIONS'];
const BEFORE_NEXT_TRY_S = 2;

export interface Computed<T> extends Fetched<T> {
  /** Whether it is being worked out, and will be asked for again by itself. */
  computing: boolean;
}

/** A question whose answer may take long: asked again, when the server says, until it is there. */
export function useComputed<T>(url: string | null): Computed<T> {
  const fetched = useFetch<T>(url);
  const [computing, setComputing] = useState(false);
  const { data, error, stale, reload } = fetched;
  const problem = error?.problem;
  const busy = problem !== undefined && BUSY.includes(problem.code ?? '');
  useEffect(() => {
    if (busy) {
      setComputing(true);
      const timer = setTimeout(reload, (problem.retryAfter ?? BEFORE_NEXT_TRY_S) * 1000);
      return () => clearTimeout(timer);
    }
    if (error || (data && !stale)) setComputing(false);
    return undefined;
  }, [error, data, stale, reload]);
  return { ...fetched, error: busy ? null : error, computing: computing || busy };
}
