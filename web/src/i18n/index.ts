import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../preferences';
import { saveLanguage, savedLanguage } from '../preferences';
import type { Bilingual } from '../types';
import { en } from './en';
import type { Messages } from './zh';
import { zh } from './zh';

export type { Messages } from './zh';

let chosen: Language = savedLanguage();
const listeners = new Set<() => void>();

export function language(): Language {
  return chosen;
}

/** The words of the language in use. */
export function words(): Messages {
  return chosen === 'en' ? en : zh;
}

export function setLanguage(language: Language): void {
  chosen = language;
  saveLanguage(language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  listeners.forEach((listener) => listener());
}

/** The language in use; the component is drawn again when it changes. */
export function useLanguage(): Language {
  const [current, setCurrent] = useState(chosen);
  useEffect(() => {
    const update = () => setCurrent(chosen);
    listeners.add(update);
    update();
    return () => void listeners.delete(update);
  }, []);
  return current;
}

export function useWords(): Messages {
  useLanguage();
  return words();
}

/** A text that the server keeps in both languages. */
export function localized(text: Bilingual): string {
  return typeof text === 'string' ? text : text[chosen];
}

/** The word for a code, or the code itself where we have none. */
export function wordFor(names: Record<string, string>, code: string | null | undefined): string {
  return code ? (names[code] ?? code) : '';
}
