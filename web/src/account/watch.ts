import { newKey } from '../api';

/**
 * The tabs of a browser share a session. They tell one another that it changed by a value of no
 * meaning in localStorage; every tab then asks the server what became of it.
 */
const TOLD = 'session-changed';
const OUT = 'out ';
const EVERY_MS = 60_000;

/** Tells the other tabs that somebody signed in or out in this one. */
export function tellTabs(out: boolean): void {
  try {
    localStorage.setItem(TOLD, (out ? OUT : '') + newKey());
  } catch {
    // storage switched off: the others find out when they next ask
  }
}

/**
 * Has the page ask whether its session goes on: every minute, when it is looked at again, and when
 * another tab says so.
 */
export function watchSession(look: (signedOut: boolean) => void): void {
  setInterval(() => look(false), EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look(false);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) look(false);
  });
  addEventListener('storage', (event) => {
    if (event.key === TOLD) look(event.newValue?.startsWith(OUT) ?? false);
  });
}
