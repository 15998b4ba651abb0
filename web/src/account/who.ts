import { useEffect, useState } from 'preact/hooks';
import { apiUrl, get, send, sendToken, whenSessionEnds } from '../api';
import type { Who } from '../types';
import { forgetOthers, forgetTab } from './tab';
import { forgetAnswers } from '../useFetch';

const NOBODY: Who = {
  signedIn: false,
  name: null,
  person: null,
  roles: [],
  scopes: [],
  mustChangePassword: false,
  demo: false,
  title: null,
  atProvider: false,
  provider: null,
  csrf: null,
};

let current: Who | null = null;
const listeners = new Set<() => void>();

function become(who: Who): void {
  const other = who.name !== current?.name;
  current = who;
  sendToken(who.csrf);
  if (other) forgetAnswers();
  if (who.name) forgetOthers(who.name);
  listeners.forEach((listener) => listener());
}

/** Asks the server who this is; on no answer it is nobody until the next time. */
export function askWho(): void {
  get<Who>(apiUrl('/session')).then(become, () => become(NOBODY));
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

export async function signIn(name: string, password: string): Promise<Who> {
  const who = await send<Who>('POST', apiUrl('/session'), { name, password });
  become(who);
  return who;
}

export async function signOut(everywhere = false): Promise<void> {
  const out = await send<{ leaveAt: string } | undefined>(
    'DELETE',
    apiUrl(everywhere ? '/sessions' : '/session'),
  );
  forgetTab();
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
}

whenSessionEnds(askWho);
