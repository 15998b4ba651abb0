/** The warnings of records made in this tab, shown once on the record's own page. */

const KEY = 'recorded-pairings';

type Recorded = Record<string, string[]>;

function read(): Recorded {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Recorded;
  } catch {
    return {};
  }
}

export function noteRecorded(id: string, warnings: string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...read(), [id]: warnings }));
  } catch {
    // storage switched off: the record is there all the same
  }
}

/** After a step: what is wrong now, and nothing of what was. */
export function noteStep(id: string, warnings: string[]): void {
  const { [id]: _, ...others } = read();
  try {
    sessionStorage.setItem(KEY, JSON.stringify(warnings.length ? { ...others, [id]: warnings } : others));
  } catch {
    // storage switched off: the step is taken all the same
  }
}

/** The warnings of a pairing recorded in this tab, or null for any other. */
export function recordedWarnings(id: string): string[] | null {
  return read()[id] ?? null;
}
