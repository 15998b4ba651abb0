import type { Messages } from '../i18n/index';

/** A figure as it is shown; a share always has its decimal. */
export function amountOf(value: number | null, share: boolean, words: Messages): string {
  if (value === null) return words.reports.noValue;
  return share ? value.toFixed(1) : words.reports.amount(value);
}

/**
 * The number that a press report writes with 余, “more than”: 86 is 80余, 3672 is 3600余. Null for
 * a number that is written as it is: below twenty, or round already. Never to be shown without the
 * exact number beside it.
 */
export function moreThan(value: number): number | null {
  if (!Number.isInteger(value) || value < 20) return null;
  const step = value < 1000 ? 10 : value < 10_000 ? 100 : 1000;
  const round = value - (value % step);
  return round === value ? null : round;
}

const YEARS = 10;

/** The last ten year ends up to a day, the day itself standing for its own year; oldest first. */
export function yearEnds(day: string): string[] {
  const year = Number(day.slice(0, 4));
  return Array.from({ length: YEARS }, (_, i) => year - YEARS + 1 + i).map((one) =>
    one === year ? day : `${one}-12-31`,
  );
}
