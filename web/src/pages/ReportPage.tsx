import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { ReportAnswer } from '../components/ReportAnswer';
import { ReportForm } from '../components/ReportForm';
import { ReportTools } from '../components/ReportTools';
import { ErrorPanel, isShut, NotFound, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { localized, useWords } from '../i18n/index';
import { hasScope, viewAt } from '../report/views';
import { useReport } from '../report/useReport';
import { to, usePlace } from '../router';
import { useDay } from '../session';
import type { Page, ReportHeader } from '../types';
import { useFetch } from '../useFetch';

const ROWS = 50;
/** A group is looked for among more of them. */
const ROWS_WITH_GROUP = 1000;

/** A report, made from its header alone: a form for its parameters, a picture and a table. */
export function ReportPage({ name }: { name: string }) {
  const words = useWords();
  const { query } = usePlace();
  const { asOf } = useDay();
  const reports = useFetch<Page<ReportHeader>>(apiUrl('/reports', { limit: 1000 }));
  const header = reports.data?.items.find((one) => one.name === name || one.id === name) ?? null;
  useTitle(header ? localized(header.title) : null, words.name);
  const parameters = Object.fromEntries(
    (header?.parameters ?? []).map((one) => [one.name, query.get(one.name)]),
  );
  if ('asOf' in parameters) parameters['asOf'] = asOf;
  if (header && hasScope(header)) parameters['region'] = query.get('region');
  const view = header ? viewAt(query.get('by'), header) : 'records';
  const by = view === 'region' || view === 'organisation' ? view : null;
  const path = `/reports/${encodeURIComponent(name)}`;
  const limit = query.has('group') ? ROWS_WITH_GROUP : ROWS;
  const asked = useReport(header && apiUrl(path, { ...parameters, by, limit }));
  if (reports.error) return <ErrorPanel error={reports.error} retry={reports.reload} />;
  if (!reports.data) return <Skeleton lines={6} />;
  if (!header) return <NotFound />;
  if (asked.error && isShut(asked.error.problem.status)) {
    return <ErrorPanel error={asked.error} retry={asked.reload} />;
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
        <ReportTools />
      </div>
      <div class="stack">
        <section class="panel" aria-label={words.reports.scope}>
          <ReportForm header={header} parameters={parameters}>
            {(['xlsx', 'csv'] as const).map((format) =>
              // Before a long report is worked out there is no file, but a note of how far it is.
              header.long !== null && (!asked.data || asked.stale) ? (
                <button type="button" class="btn" disabled>
                  {words.reports[format]}
                </button>
              ) : (
                <a class="btn" href={apiUrl(path, { ...parameters, by, format })} download>
                  {words.reports[format]}
                </a>
              ),
            )}
          </ReportForm>
        </section>
        {asked.error ? (
          <ErrorPanel error={asked.error} retry={asked.reload} />
        ) : (
          <ReportAnswer header={header} path={path} parameters={parameters} asked={asked} />
        )}
      </div>
    </>
  );
}
