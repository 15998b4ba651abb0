import type { Wishes } from './imports';

const KEPT = 'import-wishes';

interface KeptFile {
  file: string;
  wishes: Wishes;
  /** The import it was sent as last. */
  job: string | null;
  /** Its name, when it is no file but was pasted: what identifies it is all of it then. */
  pasted: string | null;
}

/** What was pasted in place of a file, by the file it was made: it can be had again from here. */
const texts = new WeakMap<File, string>();

/** Pasted rows as a file. */
export function pastedFile(text: string, name: string): File {
  const file = new File([text], name, { type: 'text/csv' });
  texts.set(file, text);
  return file;
}

export const isPasted = (file: File) => texts.has(file);

/** What was said of a file and mended beside it, kept in this tab until another file is chosen. */
export function keepWishes(file: File, wishes: Wishes, job: string | null): void {
  const kept: KeptFile = { file: stamp(file), wishes, job, pasted: isPasted(file) ? file.name : null };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // storage switched off: they live as long as the page
  }
}

/** The same when the file is chosen again as it was, as after the page was loaded anew; or null. */
export function keptWishes(file: File): Wishes | null {
  const kept = stored();
  return kept?.file === stamp(file) ? kept.wishes : null;
}

/** What was pasted and sent as an import, and what was said of it: nobody can choose it again. */
export function keptPaste(job: string | null): { file: File; wishes: Wishes } | null {
  const kept = stored();
  if (!kept?.pasted || kept.job !== job) return null;
  return { file: pastedFile(kept.file, kept.pasted), wishes: kept.wishes };
}

/** How many cells were mended beside the file of an import, and come again with it. */
export function keptCorrections(job: string): number {
  const kept = stored();
  return kept?.job === job ? Object.keys(kept.wishes.corrections).length : 0;
}

/** When what was pasted is written. */
export function forgetPaste(): void {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // nothing was kept
  }
}

function stored(): KeptFile | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as KeptFile | null;
  } catch {
    return null;
  }
}

function stamp(file: File): string {
  return texts.get(file) ?? `${file.name} ${file.size} ${file.lastModified}`;
}
