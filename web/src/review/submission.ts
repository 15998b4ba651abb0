import { apiUrl, get } from '../api';
import type { Messages } from '../i18n/index';
import type { Draft, Member } from '../pairing/draft';
import { EMPTY_DRAFT } from '../pairing/draft';
import { someone } from '../pairing/number';
import type { CatalogueEntry, Named, Organisation, Page, Pairing, StudioItem, Submission, Who } from '../types';

/** What is asked for; a dispute about a person is their request for a correction. */
export type Kind = 'recordPairing' | 'recordOrigin' | 'mergePeople' | 'dispute' | 'correction';

export function kindOf(one: Submission): Kind {
  if (one.operation !== 'dispute') return one.operation as Kind;
  return one.subject?.startsWith('person:') ? 'correction' : 'dispute';
}

/** An account as people call it; the record has more kinds of actors than accounts. */
export const accountName = (actor: string) => actor.replace(/^account:/, '');

export const isMine = (one: Submission, who: Who) => one.submittedBy === `account:${who.name}`;

export const submissionPath = (id: string) => `/submissions/${encodeURIComponent(id)}`;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text of a field of the request; empty where it has none. */
export const sent = (one: Submission, field: string) => text(one.request[field]);

const nameIn = (names: { code: string; name: string }[], code: string) =>
  names.find((named) => named.code === code)?.name ?? code;

const LONGEST_GIST = 60;

/** The heart of it in a line. */
export function gistOf(one: Submission, words: Messages): string {
  switch (kindOf(one)) {
    case 'recordPairing': {
      const names = new Map(one.people.map((person) => [person.id, person.name]));
      const side = (field: string) =>
        texts(one.request[field])
          .map((id) => names.get(id) ?? id)
          .join(words.listComma);
      return `${side('mentors')} ${words.studio.teaches} ${side('apprentices')}`;
    }
    case 'recordOrigin': {
      const { child, parents } = studiosOf(one);
      return originGist(child, parents, words);
    }
    case 'mergePeople': {
      const { from, into } = mergeOf(one);
      return words.merging.gist(from.name, from.code, into.code);
    }
    default: {
      const said = sent(one, 'text');
      return said.length > LONGEST_GIST ? `${said.slice(0, LONGEST_GIST)}…` : said;
    }
  }
}

/** One studio grew out of others, in words. */
export function originGist(child: Named, parents: Named[], words: Messages): string {
  const from = parents.map((parent) => parent.name).join(words.listComma);
  return `${child.name} ${words.review.grewOutOf} ${from}`;
}

/** The two records of a merge, by name; one that is merged bears that of the other. */
export function mergeOf(one: Submission): { from: Named; into: Named } {
  const nameOf = (id: string) => one.people.find((person) => person.id === id)?.name;
  const from = one.subject?.replace(/^person:/, '') ?? '';
  const into = sent(one, 'into');
  return {
    from: { code: from, name: nameOf(from) ?? nameOf(into) ?? from },
    into: { code: into, name: nameOf(into) ?? into },
  };
}

/** The studios of an origin. */
export function studiosOf(one: Submission): { child: Named; parents: Named[] } {
  const code = one.subject?.replace(/^studio:/, '') ?? '';
  const parents = sent(one, 'parent') ? [sent(one, 'parent')] : texts(one.request['parents']);
  const named = (studio: string) => ({ code: studio, name: nameIn(one.studios, studio) });
  return { child: named(code), parents: parents.map(named) };
}

/** The pairing that there will be. */
export function pairingOf(one: Submission, trade: string | null, studio: string | null): Pairing {
  const optional = (field: string) => sent(one, field) || null;
  return {
    id: optional('id') ?? '',
    mentors: texts(one.request['mentors']),
    apprentices: texts(one.request['apprentices']),
    mentorRoles: texts(one.request['mentorRoles']),
    programme: optional('programme'),
    organisation: optional('organisation'),
    organisationName: null,
    studio: optional('studio'),
    studioName: studio,
    occupation: optional('occupation'),
    occupationName: trade,
    agreementNo: optional('agreementNo'),
    signedOn: optional('signedOn'),
    startsOn: optional('startsOn'),
    endsOn: optional('endsOn'),
    status: optional('status') ?? 'ACTIVE',
    outcomes: texts(one.request['outcomes']),
    graduatedOn: texts(one.request['graduatedOn']),
    grades: texts(one.request['grades']),
    endReason: optional('endReason'),
    pairsOnly: texts(one.request['pairsOnly']),
    goal: optional('goal'),
    document: optional('document'),
    loopReason: optional('loopReason'),
    people: one.people,
  };
}

/** What was sent, back in the form. */
export async function draftOf(one: Submission): Promise<Draft> {
  const people = new Map(one.people.map((person) => [person.id, person]));
  const roles = texts(one.request['mentorRoles']);
  const members = (field: string): Member[] =>
    texts(one.request[field]).map((id, i) => ({
      person: people.get(id) ?? someone(id),
      role: field === 'mentors' ? (roles[i] ?? '') : '',
    }));
  const [occupation, organisation, studio] = await Promise.all([
    tradeOf(sent(one, 'occupation')),
    organisationOf(sent(one, 'organisation')),
    studioOf(sent(one, 'studio')),
  ]);
  return {
    ...EMPTY_DRAFT,
    mentors: members('mentors'),
    apprentices: members('apprentices'),
    startsOn: sent(one, 'startsOn'),
    endsOn: sent(one, 'endsOn'),
    occupation,
    goal: sent(one, 'goal'),
    agreementNo: sent(one, 'agreementNo'),
    signedOn: sent(one, 'signedOn'),
    unsigned: sent(one, 'status') === 'DRAFT',
    organisation: organisation ?? undefined,
    studio,
    programme: sent(one, 'programme'),
    loopReason: sent(one, 'loopReason'),
    amends: one.id,
  };
}

async function tradeOf(code: string): Promise<CatalogueEntry | null> {
  if (!code) return null;
  const found = await get<Page<CatalogueEntry>>(apiUrl('/occupations', { q: code, limit: 20 }));
  return found.items.find((entry) => entry.code === code) ?? { code, name: code };
}

async function organisationOf(code: string): Promise<CatalogueEntry | null> {
  if (!code) return null;
  const { name } = await get<Organisation>(apiUrl(`/organisations/${encodeURIComponent(code)}`));
  return { code, name };
}

async function studioOf(code: string): Promise<CatalogueEntry | null> {
  if (!code) return null;
  const { name } = await get<StudioItem>(apiUrl(`/studios/${encodeURIComponent(code)}`));
  return { code, name };
}
