export function PairingForm() { return null; }
