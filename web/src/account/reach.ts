import { useEffect, useMemo, useState } from 'preact/hooks';
import { apiUrl, get } from '../api';
import type { Page, PersonItem, Who } from '../types';
import { useRights } from './rights';
import { useWho } from './who';

/**
 * Whose pages the reader may open, as the server says: names are public where people are not.
 * Everybody named on a page is asked for at once, and only once for as long as somebody is signed
 * in; until the answer is here nobody is linked to.
 */
let asker: Who | null = null;
let within = new Set<string>();
let asked = new Set<string>();
let waiting: string[] = [];
const listeners = new Set<() => void>();

const AT_ONCE = 100;

/** Begins what stands for somebody out of sight; it is nobody's id. */
const STUB = '~';

function start(who: Who): void {
  if (who === asker) return;
  asker = who;
  within = new Set();
  asked = new Set();
}

function ask(ids: string[]): void {
  const news = ids.filter((id) => !asked.has(id));
  if (!news.length) return;
  if (!waiting.length) queueMicrotask(send);
  for (const id of news) {
    asked.add(id);
    waiting.push(id);
  }
}

function send(): void {
  const known = within;
  const all = waiting;
  waiting = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const part = all.slice(at, at + AT_ONCE);
    get<Page<PersonItem>>(apiUrl('/people', { ids: part.join(','), limit: AT_ONCE })).then(
      (found) => {
        found.items.forEach((one) => known.add(one.id));
        listeners.forEach((listener) => listener());
      },
      // Not answered: to be asked again by the next page that names them.
      () => part.forEach((id) => asked.delete(id)),
    );
  }
}

/** Whether somebody's page may be opened: of everybody in reach, and one's own. */
export function useReach(ids: readonly (string | null | undefined)[]): (id: string) => boolean {
  const who = useWho();
  const { may } = useRights();
  const [, draw] = useState(0);
  const asks = may('people') && !may('everybody');
  const named = useMemo(() => [...new Set(ids.filter((id) => id))].join(','), [ids]);
  useEffect(() => {
    if (!asks || !named) return undefined;
    const update = () => draw((n) => n + 1);
    listeners.add(update);
    start(who);
    ask(named.split(','));
    return () => void listeners.delete(update);
  }, [who, asks, named]);
  return (id) =>
    !id.startsWith(STUB) &&
    (may('everybody') || who.person === id || (asks && asker === who && within.has(id)));
}
