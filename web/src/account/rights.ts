import { useWho } from './who';

/**
 * What the pages offer to whom. The server decides (its table of rights); this only keeps back
 * doors that it would not open.
 */
export type Right = 'people' | 'pairings' | 'record';

const VIEWERS = ['RECORDER', 'HR_VIEWER', 'PROV_ADMIN'];

const ROLES: Record<Right, readonly string[]> = {
  /** Finding people, their pages, reports that list them. */
  people: VIEWERS,
  /** Pairings with their exact days. */
  pairings: VIEWERS,
  /** Recording pairings. */
  record: ['RECORDER', 'PROV_ADMIN'],
};

/** Who may ask a report, by the access its header names. */
const REPORTS: Record<string, readonly string[]> = {
  viewer: VIEWERS,
  recorder: ROLES.record,
  administrator: ['PROV_ADMIN'],
  auditor: ['AUDITOR'],
  operator: ['OPERATOR'],
};

export interface Rights {
  signedIn: boolean;
  may: (right: Right) => boolean;
  /** Whether somebody's page may be opened: anybody's in reach, or one's own. */
  seesPerson: (id: string) => boolean;
  mayAsk: (report: { access: string }) => boolean;
}

export function useRights(): Rights {
  const who = useWho();
  const has = (roles: readonly string[]) => who.roles.some((role) => roles.includes(role));
  return {
    signedIn: who.signedIn,
    may: (right) => has(ROLES[right]),
    seesPerson: (id) => has(ROLES.people) || who.person === id,
    mayAsk: ({ access }) => access === 'public' || has(REPORTS[access] ?? []),
  };
}
