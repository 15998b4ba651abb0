import type { Messages } from '../i18n/index';

const MADE_UP = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What a pairing goes by: the number of its agreement, else its id; of a long id only the start. */
export function pairingCalled(pairing: { id: string; agreementNo?: string | null }, words: Messages): string {
  if (pairing.agreementNo) return pairing.agreementNo;
  return MADE_UP.test(pairing.id) ? words.pairing.unnumbered(pairing.id.slice(0, 8)) : pairing.id;
}
