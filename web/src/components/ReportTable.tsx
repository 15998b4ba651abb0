import { useMemo } from 'preact/hooks';
import { useReach } from '../account/reach';
import type { Rights } from '../account/rights';
import { useRights } from '../account/rights';
import type { Messages } from '../i18n/index';
import { localized, useWords } from '../i18n/index';
import { innovationUrl, organisationUrl, pairingUrl, personUrl, studioUrl } from '../router';
import type { Level, ReportColumn, ReportRow } from '../types';
import { Empty } from './Empty';
import { LevelTag } from './tags';

interface ReportTableProps {
  columns: ReportColumn[];
  rows: ReportRow[];
  total: number;
  title?: string;
}

/** The rows of a report under the titles of its header; keys of records are links. */
export function ReportTable({ columns, rows, total, title }: ReportTableProps) {
  const words = useWords();
  const rights = useRights();
  const people = useMemo(() => peopleIn(columns, rows), [columns, rows]);
  const opens = useReach(people);
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
                <th scope="col" class={column.type === 'number' ? 'n' : undefined}>
                  {localized(column.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map((column) => (
                  <td class={column.type === 'number' ? 'n' : undefined}>
                    <Cell column={column} row={row} columns={columns} words={words} rights={rights} opens={opens} />
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

interface CellProps {
  column: ReportColumn;
  row: ReportRow;
  columns: ReportColumn[];
  words: Messages;
  rights: Rights;
  /** Whether somebody's page may be opened. */
  opens: (id: string) => boolean;
}

/** Everybody who is named in rows. */
function peopleIn(columns: ReportColumn[], rows: ReportRow[]): string[] {
  const named = columns.filter((column) => column.type === 'person');
  return rows.flatMap((row) => named.map((column) => row[column.name])).filter((id) => typeof id === 'string');
}

function Cell({ column, row, columns, words, rights, opens }: CellProps) {
  const value = row[column.name];
  if (value === null || value === undefined) return <span class="dim">{words.reports.noValue}</span>;
  if (typeof value === 'boolean') return <>{value ? words.reports.yes : words.reports.no}</>;
  const text = Array.isArray(value) ? value.join(words.listComma) : String(value);
  if (column.type === 'level') return <LevelTag level={text === 'NONE' ? null : (text as Level)} />;
  const word = wordOf(column.name, text, words);
  if (word) return <>{word}</>;
  const key = keyOf(column, columns);
  const href = key && linkTo(key.type, row[key.name], rights, opens);
  if (!href) return <>{text}</>;
  return (
    <a class="link" href={href}>
      {text}
    </a>
  );
}

/** The word for a code in a column of that name, where we have one. */
function wordOf(name: string, text: string, words: Messages): string | undefined {
  const { types, kinds, assetStates, skillGrades } = words.results;
  const names: Record<string, Record<string, string>> = {
    type: types,
    kind: kinds,
    status: assetStates,
    grade: skillGrades,
    role: words.results.risks,
  };
  return names[name]?.[text];
}

/** The column with the record's key: itself, or for a name the column it is the name of. */
function keyOf(column: ReportColumn, columns: ReportColumn[]): ReportColumn | null {
  if (column.type !== 'text') return column;
  const named = column.name === 'name' || column.name === 'title' ? 'code' : column.name.replace(/Name$/, '');
  return columns.find((one) => one !== column && one.name === named) ?? null;
}

function linkTo(
  type: ReportColumn['type'],
  key: unknown,
  rights: Rights,
  opens: (id: string) => boolean,
): string | null {
  if (typeof key !== 'string') return null;
  switch (type) {
    case 'studio':
      return studioUrl(key);
    case 'person':
      return opens(key) ? personUrl(key) : null;
    case 'pairing':
      return rights.may('pairings') ? pairingUrl(key) : null;
    case 'organisation':
      return organisationUrl(key);
    case 'innovation':
      return innovationUrl(key);
    default:
      return null;
  }
}
