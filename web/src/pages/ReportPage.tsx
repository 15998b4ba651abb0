import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { ReportForm } from '../components/ReportForm';
import { ReportTable } from '../components/ReportTable';
import { ErrorPanel, isShut, NotFound, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { localized, useWords, wordFor } from '../i18n/index';
import { to, usePlace } from '../router';
import { useDay } from '../session';
import type { Indicator, Page, ReportHeader, ReportRows } from '../types';
import { useFetch } from '../useFetch';

const ROWS = 200;

/** A report, made from its header alone: a form for its parameters, a table of its columns. */
export function ReportPage({ name }: { name: string }) {
  const words = useWords();
  const { query } = usePlace();
  const { asOf } = useDay();
  const reports = useFetch<Page<ReportHeader>>(apiUrl('/reports'));
  const header = reports.data?.items.find((one) => one.name === name || one.id === name) ?? null;
  useTitle(header ? localized(header.title) : null, words.name);
  const parameters = Object.fromEntries(
    (header?.parameters ?? []).map((one) => [one.name, query.get(one.name)]),
  );
  if ('asOf' in parameters) parameters['asOf'] = asOf;
  const path = `/reports/${encodeURIComponent(name)}`;
  const answer = useFetch<ReportRows | Indicator>(
    header && apiUrl(path, { ...parameters, limit: ROWS }),
  );
  if (reports.error) return <ErrorPanel error={reports.error} retry={reports.reload} />;
  if (!reports.data) return <Skeleton lines={6} />;
  if (!header) return <NotFound />;
  if (answer.error && isShut(answer.error.problem.status)) {
    return <ErrorPanel error={answer.error} retry={answer.reload} />;
  }
  return (
    <>
      <Breadcrumb
        steps={[{ href: to('/reports'), text: words.reports.title }, { text: localized(header.title) }]}
      />
      <div class="title">
        <div>
          <h1>{localized(header.title)}</h1>
          {header.id && <p class="meta">{header.id}</p>}
        </div>
      </div>
      <div class="stack">
        <section class="panel" aria-label={localized(header.title)}>
          <ReportForm header={header} path={path} parameters={parameters} />
        </section>
        {answer.error ? (
          <ErrorPanel error={answer.error} retry={answer.reload} />
        ) : (
          <section class={answer.stale ? 'panel stale' : 'panel'} aria-busy={answer.loading}>
            {answer.data ? (
              'rows' in answer.data ? (
                <ReportTable columns={answer.data.columns} rows={answer.data.rows} total={answer.data.total} />
              ) : (
                <IndicatorAnswer answer={answer.data} />
              )
            ) : (
              <Skeleton lines={6} />
            )}
          </section>
        )}
      </div>
    </>
  );
}

function IndicatorAnswer({ answer }: { answer: Indicator }) {
  const words = useWords();
  const figures = answer.figures ?? [];
  return (
    <>
      <div class="figure">
        <p class="big">
          {answer.value ?? words.reports.noValue}
          {answer.unit && <small>{localized(answer.unit)}</small>}
        </p>
        <p>
          {answer.definition && localized(answer.definition)}
          {answer.denominator !== null && (
            <>
              <br />
              {answer.numerator} ÷ {answer.denominator}
            </>
          )}
        </p>
        {figures.length > 0 && (
          <dl class="figures">
            {figures.map((figure) => (
              <div>
                <dt>{localized(figure.title)}</dt>
                <dd>{figure.value ?? words.reports.noValue}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {answer.groups && (
        <dl class="kv groups">
          {answer.groups.map((group) => (
            <>
              <dt>{wordFor(words.levels, group.key)}</dt>
              <dd>{group.count}</dd>
            </>
          ))}
        </dl>
      )}
      <ReportTable
        columns={answer.columns}
        rows={answer.items.items}
        total={answer.items.total}
        title={words.reports.counted}
      />
    </>
  );
}
