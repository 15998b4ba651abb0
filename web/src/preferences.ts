/** What a visitor chose for all pages: language and theme. Kept in this browser only. */

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';

const YEAR_IN_SECONDS = 31_536_000;

/** The language asked for by `?lang=`, else the one chosen before, else Chinese. */
export function savedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en' || asked === 'zh') return asked;
  return /(?:^|; )lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'zh';
}

export function saveLanguage(language: Language): void {
  document.cookie = `lang=${language}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
}

/** The theme chosen by hand, or null to follow the system. */
export function savedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem('theme');
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null; // storage switched off
  }
}

export function saveTheme(theme: Theme): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // storage switched off: the choice lasts until the page is left
  }
}
