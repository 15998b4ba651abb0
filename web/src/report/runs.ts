import { useEffect, useState } from 'preact/hooks';

/** A report that is being worked out. */
export interface Run {
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  /** So many have come. */
  rows: number;
}

const runs = new Map<string, Run>();
const listeners = new Set<() => void>();

/** Says how far the report is that an address asked for; null when it is over. */
export function tellRun(url: string, run: Run | null): void {
  if (run) runs.set(url, run);
  else runs.delete(url);
  listeners.forEach((listener) => listener());
}

/** How far the report of an address is; null when nobody waits for it. */
export function useRun(url: string | null): Run | null {
  const [, seen] = useState({});
  useEffect(() => {
    const update = () => seen({});
    listeners.add(update);
    return () => void listeners.delete(update);
  }, []);
  return (url && runs.get(url)) || null;
}
