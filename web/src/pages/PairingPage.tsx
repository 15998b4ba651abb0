export function PairingPage(_: { id: string }) { return null; }
