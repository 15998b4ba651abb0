/** The forms of a pairing, as their addresses end. */
export const PAIRING_PAPERS = ['agreement', 'invitation', 'certificate'] as const;
export type PairingPaper = (typeof PAIRING_PAPERS)[number];
