import { useRef, useState } from 'preact/hooks';
import { newKey } from './api';

export interface Kept<T> {
  fields: T;
  /** Of the same fields sent again, also after the page was loaded anew: they are recorded once. */
  key: string;
  change: (changes: Partial<T>) => void;
  /** When they were recorded, or are not wanted any more. */
  forget: () => void;
}

/** The fields of a form, kept in this tab, so that nothing is lost when the connection drops. */
export function useKept<T extends object>(form: string, empty: T): Kept<T> {
  const name = nameOf(form);
  const [kept, setKept] = useState(() => ({ fields: empty, key: newKey(), ...stored(name) }));
  const gone = useRef(false);
  const change = (changes: Partial<T>) => {
    const next = { fields: { ...kept.fields, ...changes }, key: newKey() };
    setKept(next);
    // A field that is left as the page goes says so once more.
    if (gone.current) return;
    try {
      sessionStorage.setItem(name, JSON.stringify(next));
    } catch {
      // storage switched off: they live as long as the page
    }
  };
  const forget = () => {
    gone.current = true;
    try {
      sessionStorage.removeItem(name);
    } catch {
      // nothing was kept
    }
  };
  return { ...kept, change, forget };
}

/** Whether a form was begun and not sent, so that it is shown again when the page is loaded anew. */
export const isBegun = (form: string) => stored(nameOf(form)) !== null;

const nameOf = (form: string) => `form-${form}`;

function stored(name: string): object | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as object | null;
  } catch {
    return null;
  }
}
