import { useMemo } from 'preact/hooks';
import { useReach } from '../account/reach';
import type { Rights } from '../account/rights';
import { useRights } from '../account/rights';
import { LEVELS } from '../levels';
import type { Messages } from '../i18n/index';
import { localized, useLanguage, useWords } from '../i18n/index';
import { Bar } from '../report/Bar';
import type { Chart } from '../report/chart';
import { keyOf } from '../report/chart';
import { shownColumns } from '../report/columns';
import { codeWord, levelWord } from '../report/codes';
import { linkTo } from '../report/links';
import { to, usePlace } from '../router';
import type { Level, ReportColumn, ReportRow } from '../types';
import { LevelTag } from './tags';

interface ReportTableProps {
  label: string;
  columns: ReportColumn[];
  rows: ReportRow[];
  /** A picture of the numbers that is drawn into the table. */
  chart: Chart | null;
}

/** The rows of a report under the titles of its header; keys of records are links. */
export function ReportTable({ label, columns, rows, chart }: ReportTableProps) {
  const words = useWords();
  const rights = useRights();
  const people = useMemo(() => peopleIn(columns, rows), [columns, rows]);
  const opens = useReach(people);
  const shown = shownColumns(columns, useLanguage());
  const head = shown.find((one) => keyOf(one, columns) === columns[0]) ?? shown[0];
  const bars = chart && chart.kind !== 'line' ? chart : null;
  const most = bars ? Math.max(0, ...rows.map((row) => numberIn(row, bars.value))) : 0;
  return (
    <div class="scrollx" tabIndex={0} role="group" aria-label={label}>
      <table class="tbl data rows">
        <thead>
          <tr>
            {shown.map((column) => (
              <>
                <th scope="col" class={column.type === 'number' ? 'n' : undefined}>
                  {localized(column.title)}
                </th>
                {bars?.value === column.name && (
                  <th class="barcol">
                    <span class="vh">{words.reports.sizes}</span>
                  </th>
                )}
              </>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {shown.map((column) => (
                <>
                  <td class={cellClass(column, head)} data-label={localized(column.title)}>
                    <Cell column={column} row={row} columns={columns} words={words} rights={rights} opens={opens} />
                  </td>
                  {bars?.value === column.name && (
                    <td class="barcol">
                      <Bar value={numberIn(row, bars.value)} most={most} centred={bars.kind === 'funnel'} />
                    </td>
                  )}
                </>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The id of an indicator, as a report that is made of indicators lists it. */
const INDICATOR = /^I\d{2}[a-z]?$/;

const numberIn = (row: ReportRow, column: string) => Number(row[column] ?? 0) || 0;

function cellClass(column: ReportColumn, head: ReportColumn | undefined): string | undefined {
  if (column === head) return 'head';
  if (column.type === 'date') return 'day';
  return column.type === 'number' ? 'n' : undefined;
}

/** Everybody who is named in rows. */
function peopleIn(columns: ReportColumn[], rows: ReportRow[]): string[] {
  const named = columns.filter((column) => column.type === 'person');
  return rows.flatMap((row) => named.map((column) => row[column.name])).filter((id) => typeof id === 'string');
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

function Cell({ column, row, columns, words, rights, opens }: CellProps) {
  const { query } = usePlace();
  const value = row[column.name];
  if (value === null || value === undefined) return <span class="dim">{words.reports.noValue}</span>;
  if (typeof value === 'boolean') return <>{value ? words.reports.yes : words.reports.no}</>;
  if (typeof value === 'number') return <>{words.reports.amount(value)}</>;
  const text = Array.isArray(value) ? value.map(String).join(words.listComma) : String(value);
  if (column.type === 'level' && (text === 'NONE' || LEVELS.includes(text as Level))) {
    return (
      <LevelTag
        level={text === 'NONE' ? null : (text as Level)}
        word={levelWord(text, columns, words)}
      />
    );
  }
  const key = column.type === 'text' ? keyOf(column, columns) : column;
  const href = key && linkTo(key.type, row[key.name], rights, opens);
  if (!href && column.name === 'id' && INDICATOR.test(text)) {
    return (
      <a class="link" href={to(`/reports/${text}`, { scope: query.get('scope') })}>
        {text}
      </a>
    );
  }
  if (!href) return <>{codeWord(column.name, text, words)}</>;
  return (
    <a class="link" href={href}>
      {text}
    </a>
  );
}
