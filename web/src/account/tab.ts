/**
 * What a tab keeps of what somebody typed or recorded. It outlasts a session that ended, so that
 * nothing is lost, but is not shown to whoever signs in next.
 */
const OWNER = 'account';

/** Called on signing out: the next at this screen finds nothing. */
export function forgetTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // storage switched off: nothing was kept
  }
}

/** Called on signing in: only what is one's own stays. */
export function forgetOthers(name: string): void {
  try {
    const owner = sessionStorage.getItem(OWNER);
    if (owner !== null && owner !== name) forgetTab();
    sessionStorage.setItem(OWNER, name);
  } catch {
    // storage switched off: nothing was kept
  }
}
