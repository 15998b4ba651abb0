/** Partial dates as the server writes them: YYYY, YYYY-MM or YYYY-MM-DD. */

/** The first day a date can mean. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  if (date.length === 7) return `${date}-01`;
  return date;
}

/** The last day a date can mean. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
  return date;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The place of a date on a time axis, in years; of a partial date its first day. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = firstDay(date).split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return year + (Date.UTC(year, month - 1, day) - start) / length;
}

/** The day after a day or a partial date's last day. */
export function dayAfter(date: string): string {
  return isoDay(Date.parse(`${lastDay(date)}T00:00:00Z`) + 86_400_000);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A day some days after another. */
export function daysAfter(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

/** An instant on the reader's clock, to the minute. */
export function clockText(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Whether a text is a day, month or year that exists. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * A date as people type it (2023.9, 2023/09/28, 2023年9月28日, full-width digits) in the form the
 * server takes; a text that is no date comes back trimmed, for the server to refuse by name.
 */
export function tidyDate(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(\d{4})(?:[-./年\s]+(\d{1,2})(?:[-./月\s]+(\d{1,2})日?)?)?[月日年]?$/.exec(plain);
  if (!parts) return plain;
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part, i) => (i ? part.padStart(2, '0') : part))
    .join('-');
}

/** The last day of a term of whole months that starts on a day: 2023-12-01, 12 → 2024-11-30. */
export function endOfTerm(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = firstDay(start).split('-').map(Number);
  const target = month - 1 + months;
  const inMonth = Math.min(day, daysInMonth(year + Math.floor(target / 12), (target % 12) + 1));
  return isoDay(Date.UTC(year, target, inMonth) - 86_400_000);
}

/** Whole months of a term whose last day is included, or null where a date is missing. */
export function monthsOf(start: string, end: string): number | null {
  if (!isDate(start) || !isDate(end)) return null;
  const [y1 = 0, m1 = 1, d1 = 1] = firstDay(start).split('-').map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = dayAfter(end).split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) + (d2 < d1 ? -1 : 0);
}

/** Whether something was written that is no date. */
export function isBadDate(text: string): boolean {
  return text.trim() !== '' && !isDate(tidyDate(text));
}
