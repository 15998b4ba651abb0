import { localized, useWords } from '../i18n/index';
import { Bar } from '../report/Bar';
import { amountOf } from '../report/figures';
import { here } from '../router';
import type { IndicatorTable, ReportRow } from '../types';

interface ReportBreakdownProps {
  answer: IndicatorTable;
  /** The name of the parameter that narrows the report to an organisation. */
  scope: string;
}

/**
 * An indicator by region or by organisation: a bar for each row, whose number opens its records and
 * whose name the same table one level further down.
 */
export function ReportBreakdown({ answer, scope }: ReportBreakdownProps) {
  const words = useWords();
  const { by, columns, rows, totalRow } = answer;
  const numbers = columns.filter((one) => one.type === 'number');
  const isShare = columns.some((one) => one.name === 'denominator');
  const most = Math.max(0, ...rows.map(valueOf));
  const narrowed = by === 'region' ? 'region' : scope;
  const cells = (row: ReportRow, href: string | null) =>
    numbers.map((column) => (
      <>
        <td class={column.name === 'value' ? 'n value' : 'n'} data-label={localized(column.title)}>
          <Amount row={row} column={column.name} share={isShare} href={href} />
        </td>
        {column.name === 'value' && (
          <td class="barcol">{row !== totalRow && <Bar value={valueOf(row)} most={most} />}</td>
        )}
      </>
    ));
  return (
    <div class="scrollx" tabIndex={0} role="group" aria-label={words.reports.views[by]}>
      <table class="tbl data rows parts">
        <thead>
          <tr>
            <th scope="col">{localized(columns.find((one) => one.name === 'name')?.title ?? '')}</th>
            {numbers.map((column) => (
              <>
                <th scope="col" class="n">
                  {localized(column.title)}
                </th>
                {column.name === 'value' && (
                  <th class="barcol">
                    <span class="vh">{words.reports.sizes}</span>
                  </th>
                )}
              </>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const code = codeOf(row, answer);
            return (
              <tr>
                <td class="head">
                  {code ? (
                    <a class="link" href={here({ [narrowed]: code })}>
                      {String(row['name'])}
                    </a>
                  ) : (
                    String(row['name'])
                  )}
                </td>
                {cells(row, code && here({ [narrowed]: code, by: null }))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td class="head">{words.reports.sum}</td>
            {cells(totalRow, here({ by: null }))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const valueOf = (row: ReportRow) => Number(row['value'] ?? 0) || 0;

/**
 * The code that a row can be asked for by; null for what belongs to none of the rows or to what
 * stands above them, which cannot be asked for without all below it.
 */
function codeOf(row: ReportRow, answer: IndicatorTable): string | null {
  const code = row[answer.by];
  if (typeof code !== 'string') return null;
  const above = answer.by === 'region' ? answer.region : answer.scope;
  const top = answer.by === 'region' && /^\d{2}0{4}$/.test(code) && answer.rows.length > 1;
  return code === above || top ? null : code;
}

interface AmountProps {
  row: ReportRow;
  column: string;
  share: boolean;
  href: string | null;
}

function Amount({ row, column, share, href }: AmountProps) {
  const words = useWords();
  const value = row[column];
  const known = typeof value === 'number' ? value : null;
  const text = amountOf(known, share && column === 'value', words);
  if (!known) return <span class="dim">{text}</span>;
  if (!href) return <>{text}</>;
  return (
    <a class="fig" href={href}>
      {text}
    </a>
  );
}
