import type { Wishes } from './imports';

const KEPT = 'import-wishes';

/** What was said of a file and mended beside it, kept in this tab until another file is chosen. */
export function keepWishes(file: File, wishes: Wishes): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ file: stamp(file), wishes }));
  } catch {
    // storage switched off: they live as long as the page
  }
}

/** The same when the file is chosen again as it was, as after the page was loaded anew; or null. */
export function keptWishes(file: File): Wishes | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as { file: string; wishes: Wishes } | null;
    return kept?.file === stamp(file) ? kept.wishes : null;
  } catch {
    return null;
  }
}

function stamp(file: File): string {
  return `${file.name} ${file.size} ${file.lastModified}`;
}
