import { useEffect, useState } from 'preact/hooks';

/**
 * The address is the only place where a page keeps what was chosen. Links are plain `a` elements;
 * clicks on those of our own pages change the address without loading anything.
 */
export interface Place {
  path: string;
  query: URLSearchParams;
}

type Listener = () => void;
const listeners = new Set<Listener>();

function present(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

export function usePlace(): Place {
  const [place, setPlace] = useState(present);
  useEffect(() => {
    const update = () => setPlace(present());
    listeners.add(update);
    update();
    return () => void listeners.delete(update);
  }, []);
  return place;
}

export function go(url: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  listeners.forEach((listener) => listener());
}

/** Changes parameters of the present address; an empty value takes the parameter away. */
export function setQuery(
  changes: Record<string, string | null>,
  how: 'push' | 'replace' = 'replace',
): void {
  go(here(changes), how);
}

/** This page with changes of its query, for links that keep everything else. */
export const here = (changes: Record<string, string | null>) =>
  `${location.pathname}${withQuery(changes)}`;

/** The present query with changes, for links that keep everything else. */
export function withQuery(changes: Record<string, string | null>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  return queryText(query);
}

/** A link to another page of ours that keeps the day the reader is looking at. */
export function to(path: string, parameters: Record<string, string | null> = {}): string {
  const query = new URLSearchParams();
  const day = new URLSearchParams(location.search).get('asOf');
  if (day) query.set('asOf', day);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return path + queryText(query);
}

function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
  return text ? `?${text}` : '';
}

export const studioUrl = (code: string, more: Record<string, string | null> = {}) =>
  to(`/studios/${encodeURIComponent(code)}`, more);
export const promotionUrl = (code: string) => to(`/studios/${encodeURIComponent(code)}/promotion`);
export const innovationUrl = (code: string) => to(`/innovations/${encodeURIComponent(code)}`);
export const eventUrl = (code: string) => to(`/events/${encodeURIComponent(code)}`);
export const projectUrl = (code: string) => to(`/projects/${encodeURIComponent(code)}`);
/** Training bases have no pages of their own: the list, with those of a name. */
export const basesUrl = (name: string) => to('/bases', { q: name });
export const documentUrl = (id: string) => to(`/documents/${encodeURIComponent(id)}`);
export const assetUrl = (number: string) => to(`/ip-assets/${encodeURIComponent(number)}`);
export const personUrl = (id: string) => to(`/people/${encodeURIComponent(id)}`);
/** What joins somebody, or a studio, to another one, who is still to be chosen. */
export const relationUrl = (of: 'people' | 'studios', a: string) => to('/relation', { of, a });
/** Everybody who stands to somebody in one way. */
export const kinshipUrl = (id: string) => to(`/people/${encodeURIComponent(id)}/kinship`);
/** The line of a person or a studio for paper. */
export const posterUrl = (of: 'people' | 'studios', id: string) =>
  to(`/${of}/${encodeURIComponent(id)}/poster`);
/** The studios that somebody led, which everybody may see. */
export const studiosOfUrl = (id: string) => to('/studios', { leader: id, state: 'all' });
export const pairingUrl = (id: string) => to(`/pairings/${encodeURIComponent(id)}`);
export const submissionUrl = (id: string) => to(`/submissions/${encodeURIComponent(id)}`);
export const userUrl = (name: string) => to(`/users/${encodeURIComponent(name)}`);
export const organisationUrl = (code: string) => to(`/organisations/${encodeURIComponent(code)}`);

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const href = anchor?.getAttribute('href');
  if (!anchor || !href || anchor.hasAttribute('download') || anchor.hasAttribute('target')) return;
  if (!href.startsWith('/') || href.startsWith('/api')) return;
  event.preventDefault();
  const samePage = href.split('?')[0] === location.pathname;
  go(href);
  if (!samePage) scrollTo(0, 0);
}

/** Starts following links and the back button. */
export function startRouter(): void {
  addEventListener('popstate', () => listeners.forEach((listener) => listener()));
  document.addEventListener('click', followLink);
}
