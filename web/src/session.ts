import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isDate } from './dates';
import { usePlace } from './router';
import type { About } from './types';

/** What the server says of itself; there before any page is drawn. */
export const AboutContext = createContext<About | null>(null);

export function useAbout(): About {
  const about = useContext(AboutContext);
  if (!about) throw new Error('a page is drawn before the server has answered');
  return about;
}

export interface Day {
  /** The day all figures of the page hold for. */
  asOf: string;
  /** The latest day one can move to: the end of the demo data, or today. */
  end: string;
}

/** The day in the address, else today. */
export function useDay(): Day {
  const about = useAbout();
  const asked = usePlace().query.get('asOf');
  const asOf = asked && isDate(asked) ? asked : about.today;
  const last = about.demo && asOf <= about.demo.asOf ? about.demo.asOf : about.today;
  return { asOf, end: asOf > last ? asOf : last };
}
