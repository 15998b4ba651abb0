import { useEffect, useState } from 'preact/hooks';
import { apiUrl, get, send, sendToken, whenSessionEnds } from '../api';
import type { Who } from '../types';
import { forgetOthers, forgetTab } from './tab';
import { tellTabs, watchSession } from './watch';
import { forgetAnswers } from '../useFetch';

const NOBODY: Who = {
  signedIn: false,
  name: null,
  person: null,
  roles: [],
  scopes: [],
  mustChangePassword: false,
  demo: false,
  secondFactor: false,
  mustSwitchOn: false,
  title: null,
  atProvider: false,
  provider: null,
  csrf: null,
};

/** So long after the server's last word a session is over, even where it cannot be asked. */
const IDLE_MS = 30 * 60_000;

let current: Who | null = null;
/** When the server last said that the session goes on. */
let heard = 0;
/** The path at which a session ended while its page was open, until the page is left. */
let overAt: string | null = null;
const listeners = new Set<() => void>();

function become(who: Who): void {
  const other = who.name !== current?.name;
  current = who;
  heard = Date.now();
  if (who.signedIn) overAt = null;
  sendToken(who.csrf);
  if (other) forgetAnswers();
  if (who.name) forgetOthers(who.name);
  listeners.forEach((listener) => listener());
}

/** Asks the server who this is; on no answer it is nobody until the next time. */
export function askWho(): void {
  get<Who>(apiUrl('/session')).then(become, () => become(NOBODY));
}

/** Clears what a page shows when its session has ended behind its back. */
function leave(): void {
  overAt = location.pathname;
  become({ ...NOBODY, provider: current?.provider ?? null });
}

/** Asks whether the session goes on, which does not keep it going. */
function look(signedOut: boolean): void {
  if (signedOut) forgetTab();
  if (!current?.signedIn) return;
  get<Who>(apiUrl('/session')).then(
    (who) => {
      if (!current?.signedIn) return;
      if (!who.signedIn) leave();
      else if (who.name !== current.name) location.reload();
      else if (who.csrf !== current.csrf) become(who);
      else heard = Date.now();
    },
    () => {
      if (current?.signedIn && Date.now() - heard >= IDLE_MS) leave();
    },
  );
}

/** Whether the page at this path is one whose session ended while it was open. */
export function useSessionOver(path: string): boolean {
  useWhoever();
  if (overAt !== path) overAt = null;
  return overAt !== null;
}

/** Who is signed in, or null until the server has said. */
export function useWhoever(): Who | null {
  const [who, setWho] = useState(current);
  useEffect(() => {
    const update = () => setWho(current);
    listeners.add(update);
    update();
    return () => void listeners.delete(update);
  }, []);
  return who;
}

/** Who is signed in; the component is drawn again when that changes. */
export function useWho(): Who {
  return useWhoever() ?? NOBODY;
}

export async function signIn(name: string, password: string, code: string | null): Promise<Who> {
  const who = await send<Who>('POST', apiUrl('/session'), { name, password, code });
  become(who);
  tellTabs(false);
  return who;
}

export async function signOut(everywhere = false): Promise<void> {
  const out = await send<{ leaveAt: string } | undefined>(
    'DELETE',
    apiUrl(everywhere ? '/sessions' : '/session'),
  );
  forgetTab();
  tellTabs(true);
  become({ ...NOBODY, provider: current?.provider ?? null });
  if (out) {
    location.assign(out.leaveAt);
    // The page is left for the provider's: nothing comes after.
    await new Promise(() => undefined);
  }
}

export async function changePassword(present: string, wanted: string): Promise<void> {
  become(
    await send<Who>('POST', apiUrl('/session/password'), { current: present, new: wanted }),
  );
  tellTabs(false);
}

whenSessionEnds(askWho);
watchSession(look);
