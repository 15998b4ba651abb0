import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, get } from './api';
import { useLanguage } from './i18n/index';

export interface Fetched<T> {
  data: T | null;
  error: ApiError | null;
  loading: boolean;
  /** Whether `data` answers an earlier question than the one now under way. */
  stale: boolean;
  reload: () => void;
}

interface State<T> {
  url: string | null;
  data: T | null;
  error: ApiError | null;
  loading: boolean;
}

/** `get`, or `read` for a record that may be changed. */
type Ask<T> = (url: string, signal: AbortSignal) => Promise<T>;

const answers = new Map<string, unknown>();
const ANSWERS_KEPT = 60;

function keep(url: string, answer: unknown): void {
  answers.delete(url);
  answers.set(url, answer);
  const oldest = answers.keys().next();
  if (answers.size > ANSWERS_KEPT && !oldest.done) answers.delete(oldest.value);
}

let writes = 0;
const listeners = new Set<() => void>();

/** Forgets all answers; called after a write, so that nothing old is shown. */
export function forgetAnswers(): void {
  answers.clear();
  writes++;
  listeners.forEach((listener) => listener());
}

/** Asks again after every write of this page, and whenever another value changes. */
export function useFreshAfterWrites(reload: () => void, also?: unknown): void {
  const [seen, setSeen] = useState(writes);
  const first = useRef(true);
  useEffect(() => {
    const update = () => setSeen(writes);
    listeners.add(update);
    update();
    return () => void listeners.delete(update);
  }, []);
  useEffect(() => {
    if (first.current) first.current = false;
    else reload();
  }, [seen, also]);
}

/**
 * The answer to a GET, asked again when the address or the language changes. The last answer to
 * the same address is shown at once while it is asked again, and the answer to the previous
 * address stays until the new one is here, so that pages do not jump. Null asks nothing. What is
 * read by one way of asking is never asked by the other.
 */
export function useFetch<T>(url: string | null, ask: Ask<T> = get): Fetched<T> {
  const language = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State<T>>(() => ({
    url,
    data: url ? ((answers.get(url) as T | undefined) ?? null) : null,
    error: null,
    loading: url !== null,
  }));
  useEffect(() => {
    if (url === null) {
      setState({ url, data: null, error: null, loading: false });
      return undefined;
    }
    const known = answers.get(url) as T | undefined;
    setState((before) =>
      known === undefined
        ? { ...before, error: null, loading: true }
        : { url, data: known, error: null, loading: true },
    );
    const aborter = new AbortController();
    ask(url, aborter.signal).then(
      (data) => {
        if (aborter.signal.aborted) return;
        keep(url, data);
        setState({ url, data, error: null, loading: false });
      },
      (failure: unknown) => {
        if (aborter.signal.aborted) return;
        const error =
          failure instanceof ApiError
            ? failure
            : new ApiError({ title: '', status: 500, detail: String(failure) });
        setState({ url, data: null, error, loading: false });
      },
    );
    return () => aborter.abort();
  }, [url, attempt, language, ask]);
  const reload = useCallback(() => setAttempt((n) => n + 1), []);
  return { ...state, stale: state.data !== null && state.url !== url, reload };
}
