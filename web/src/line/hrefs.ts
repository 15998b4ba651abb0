import { useMemo } from 'preact/hooks';
import { useReach } from '../account/reach';
import { personUrl } from '../router';
import type { PeopleLine } from '../types';

/** Where a name leads, or undefined. */
export type HrefOf = (id: string) => string | undefined;

/** Whether an id stands for somebody out of sight, who is nobody outside the answer. */
export const isStub = (id: string) => id.startsWith('~');

/** Names lead to those in reach. */
export function useHrefs(masters: PeopleLine, apprentices: PeopleLine): HrefOf {
  const named = useMemo(
    () => [...masters.items, ...apprentices.items].map((one) => one.id).filter((id) => !isStub(id)),
    [masters, apprentices],
  );
  const opens = useReach(named);
  return (id) => (opens(id) ? personUrl(id) : undefined);
}
