import type { Messages } from '../i18n/index';
import { localized, useWords } from '../i18n/index';
import { chartOf } from '../report/chart';
import { groupWord } from '../report/codes';
import { groupColumn, rowsOfGroup } from '../report/groups';
import { amountOf } from '../report/figures';
import type { Point } from '../report/TimeLine';
import { TimeLine } from '../report/TimeLine';
import type { Run } from '../report/runs';
import type { Asked } from '../report/useReport';
import type { View } from '../report/views';
import { viewAt, viewsOf } from '../report/views';
import { setQuery, usePlace } from '../router';
import { useDay } from '../session';
import type { Indicator, ReportHeader, ReportRow, ReportRows } from '../types';
import { Empty } from './Empty';
import { ReportBreakdown } from './ReportBreakdown';
import { figureOf, ReportFigure, ReportGroups } from './ReportFigure';
import { ReportSource } from './ReportSource';
import { ReportTable } from './ReportTable';
import { ReportYears } from './ReportYears';
import { Segments } from './Segments';
import { Skeleton } from './states';

interface ReportAnswerProps {
  header: ReportHeader;
  path: string;
  parameters: Record<string, string | null>;
  asked: Asked;
}

/** What a report answers: the figure, then its records or the same figure in parts. */
export function ReportAnswer({ header, path, parameters, asked }: ReportAnswerProps) {
  const words = useWords();
  const { query } = usePlace();
  const { asOf } = useDay();
  const answer = asked.data;
  const view = viewAt(query.get('by'), header);
  const views = viewsOf(header);
  if (!answer) {
    return (
      <section class="panel" aria-busy={asked.loading}>
        {asked.run && <Waiting run={asked.run} />}
        <Skeleton lines={6} />
      </section>
    );
  }
  const figure = 'rows' in answer && !('totalRow' in answer) ? null : answer;
  const place = figure && [figure.scopeName, figure.regionName].filter(Boolean).join(words.comma);
  return (
    <section class={asked.stale ? 'panel stale' : 'panel'} aria-busy={asked.loading} aria-label={localized(header.title)}>
      {asked.run && <Waiting run={asked.run} />}
      {figure && <ReportFigure answer={figureOf(figure)} />}
      {views.length > 1 && (
        <div class="views noprint">
          <Segments<View>
            label={words.reports.view}
            options={views.map((value) => ({ value, text: words.reports.views[value] }))}
            value={view}
            onChange={(chosen) => setQuery({ by: chosen === 'records' ? null : chosen, group: null }, 'push')}
          />
        </div>
      )}
      {'totalRow' in answer ? (
        <ReportBreakdown
          answer={answer}
          scope={header.parameters.find((one) => one.type === 'scope')?.name ?? 'scope'}
        />
      ) : view === 'year' ? (
        <ReportYears header={header} path={path} parameters={parameters} until={asOf} />
      ) : (
        <Records answer={answer} asked={asked} group={query.get('group')} />
      )}
      <ReportSource header={header} asOf={asOf} place={place || null} />
    </section>
  );
}

/** What is known of a report that is being worked out. */
function Waiting({ run }: { run: Run }) {
  const words = useWords().reports;
  return (
    <p class="underway" role="status">
      {run.state === 'WAITING' ? words.queued : words.running(run.rows)}
    </p>
  );
}

interface RecordsProps {
  answer: Indicator | ReportRows;
  asked: Asked;
  group: string | null;
}

function Records({ answer, asked, group }: RecordsProps) {
  const words = useWords();
  const indicator = 'items' in answer ? answer : null;
  const column = indicator && groupColumn(indicator, asked.rows);
  const chosen = column && group ? indicator?.groups?.find((one) => one.key === group) : undefined;
  const rows = column && chosen ? rowsOfGroup(asked.rows, column, chosen.key) : asked.rows;
  const total = chosen?.count ?? asked.total;
  const chart = indicator ? null : chartOf(answer.columns);
  const title = chosen
    ? words.reports.countedOf(groupWord(answer, column, chosen.key, words))
    : indicator
      ? words.reports.counted
      : '';
  const [before, number, after] = words.reports.rows(total);
  return (
    <>
      {indicator && <ReportGroups answer={indicator} column={column} chosen={chosen?.key ?? null} />}
      {rows.length === 0 && total === 0 ? (
        <Empty title={words.reports.noRows}>{words.reports.noRowsHelp}</Empty>
      ) : (
        <>
          {chart?.kind === 'line' && (
            <TimeLine label={localized(answer.title)} points={pointsOf(rows, chart.at, chart.value, words)} />
          )}
          <div class="bar2">
            <p>
              {title} {before}
              <b>{number}</b>
              {after}
            </p>
          </div>
          <ReportTable label={title || localized(answer.title)} columns={answer.columns} rows={rows} chart={chart} />
          {asked.more && rows.length < total && (
            <button type="button" class="more noprint" onClick={asked.more}>
              {words.reports.more(rows.length, total)}
            </button>
          )}
          {asked.more && rows.length < total && (
            <p class="pad sub onlyprint">{words.reports.printedPart(rows.length, total)}</p>
          )}
        </>
      )}
    </>
  );
}

/** The points of a line in the order of time. */
function pointsOf(rows: ReportRow[], at: string, value: string, words: Messages): Point[] {
  const valueIn = (row: ReportRow) => (typeof row[value] === 'number' ? row[value] : null);
  return rows
    .filter((row) => row[at] !== null && row[at] !== undefined)
    .map((row) => ({
      at: String(row[at]),
      value: valueIn(row),
      text: amountOf(valueIn(row), false, words),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
