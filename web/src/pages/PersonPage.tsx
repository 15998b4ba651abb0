export function PersonPage(_: { id: string }) { return null; }
