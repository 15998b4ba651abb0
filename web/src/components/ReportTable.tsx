import { localized, useWords, wordFor } from '../i18n/index';
import type { Messages } from '../i18n/index';
import { organisationUrl, personUrl, studioUrl } from '../router';
import type { ReportColumn } from '../types';
import { Empty } from './states';

type Cells = Record<string, unknown> | unknown[];

interface ReportTableProps {
  columns: ReportColumn[];
  rows: Cells[];
  total: number;
  title?: string;
}

/** The rows of a report under the titles of its header; codes of records are links. */
export function ReportTable({ columns, rows, total, title }: ReportTableProps) {
  const words = useWords();
  const [before, number, after] = words.reports.rows(total);
  if (!rows.length) return <Empty title={words.reports.noRows}>{words.reports.noRowsHelp}</Empty>;
  return (
    <>
      <div class="bar2">
        <p>
          {title} {before}
          <b>{number}</b>
          {after}
        </p>
      </div>
      <div class="scrollx" tabIndex={0} role="group" aria-label={title ?? words.reports.title}>
        <table class="tbl">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" class={isNumber(rows, column, columns) ? 'n' : undefined}>
                  {localized(column.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map((column, i) => (
                  <td class={isNumber(rows, column, columns) ? 'n' : undefined}>
                    <Cell value={valueOf(row, column, i)} column={column} row={row} words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function valueOf(row: Cells, column: ReportColumn, place: number): unknown {
  return Array.isArray(row) ? row[place] : row[column.name];
}

function isNumber(rows: Cells[], column: ReportColumn, columns: ReportColumn[]): boolean {
  const place = columns.indexOf(column);
  return rows.every((row) => {
    const value = valueOf(row, column, place);
    return typeof value === 'number' || value === null;
  });
}

interface CellProps {
  value: unknown;
  column: ReportColumn;
  row: Cells;
  words: Messages;
}

function Cell({ value, column, row, words }: CellProps) {
  if (value === null || value === undefined) return <span class="dim">{words.reports.noValue}</span>;
  if (typeof value === 'boolean') return <>{value ? words.reports.yes : words.reports.no}</>;
  const text = Array.isArray(value) ? value.join(words.listComma) : String(value);
  const href = Array.isArray(row) ? null : linkOf(column.name, text, row);
  if (href) {
    return (
      <a class="link" href={href}>
        {text}
      </a>
    );
  }
  if (column.name === 'level') return <>{wordFor(words.levels, text)}</>;
  return <>{text}</>;
}

/** Where a cell leads, by the name of its column; the name of a record leads where its code does. */
function linkOf(column: string, text: string, row: Record<string, unknown>): string | null {
  switch (column) {
    case 'studio':
    case 'studioCode':
      return studioUrl(text);
    case 'person':
      return personUrl(text);
    case 'organisation':
      return organisationUrl(text);
    case 'code':
    case 'name': {
      const code = row['code'];
      return typeof code === 'string' && /^S\d/.test(code) ? studioUrl(code) : null;
    }
    default:
      return null;
  }
}
