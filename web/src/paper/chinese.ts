const DIGITS = '〇一二三四五六七八九';

/** A date as a document writes it: 2019年3月1日, as far as it is known. */
export function writtenDay(date: string | null): string {
  if (!date) return '';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** The same in Chinese numerals, as on a letter that is read from top to bottom. */
export function uprightDay(date: string | null): string {
  if (!date) return '';
  const [year = '', month, day] = date.split('-');
  const written = [...year].map((digit) => DIGITS[Number(digit)]).join('');
  return `${written}年${month ? `${numeral(Number(month))}月` : ''}${day ? `${numeral(Number(day))}日` : ''}`;
}

/** 1 to 99. */
function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10 ? (DIGITS[n % 10] ?? '') : '';
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones}`;
}
