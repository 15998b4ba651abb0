import { useWho } from './who';

/**
 * What the pages offer to whom. The server decides (its table of rights); this only keeps back
 * doors that it would not open.
 */
export type Right = 'people' | 'everybody' | 'pairings' | 'record' | 'consents' | 'reveal' | 'accounts' | 'audit';

const VIEWERS = ['RECORDER', 'HR_VIEWER', 'PROV_ADMIN'];

const ROLES: Record<Right, readonly string[]> = {
  /** Finding people, their pages, reports that list them. */
  people: VIEWERS,
  /** All of them, wherever they work. */
  everybody: ['PROV_ADMIN'],
  /** Pairings with their exact days. */
  pairings: VIEWERS,
  /** Recording pairings, deciding on what others record, saying that a fact is wrong. */
  record: ['RECORDER', 'PROV_ADMIN'],
  /** Recording what others have agreed to on paper. */
  consents: ['RECORDER'],
  /** Seeing identity numbers and phones in clear, by consent or by two. */
  reveal: ['HR_VIEWER', 'PROV_ADMIN'],
  /** Opening accounts and granting roles. */
  accounts: ['PROV_ADMIN'],
  /** The records of changes and of disclosures, and whether they are whole. */
  audit: ['AUDITOR'],
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
  mayAsk: (report: { access: string }) => boolean;
}

export function useRights(): Rights {
  const who = useWho();
  const has = (roles: readonly string[]) => who.roles.some((role) => roles.includes(role));
  return {
    signedIn: who.signedIn,
    may: (right) => has(ROLES[right]),
    mayAsk: ({ access }) => access === 'public' || has(REPORTS[access] ?? []),
  };
}
