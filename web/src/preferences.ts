/** What a visitor chose for all pages: language and theme. Kept in this browser only. */

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';

/** The language asked for by `?lang=`, else the one chosen before, else Chinese. */
export function savedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en' || asked === 'zh') return asked;
  try {
    return localStorage.getItem('lang') === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage switched off
  }
}

export function saveLanguage(language: Language): void {
  try {
    localStorage.setItem('lang', language);
  } catch {
    // storage switched off: the choice lasts until the page is left
  }
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
