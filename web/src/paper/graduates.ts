import type { Pairing } from '../types';

/** Those of a pairing who have graduated, by their places among its apprentices. */
export function graduates(pairing: Pairing): number[] {
  return pairing.apprentices
    .map((_, i) => i)
    .filter((i) => pairing.outcomes[i] === 'GRADUATED' || (pairing.status === 'GRADUATED' && !pairing.outcomes[i]));
}
