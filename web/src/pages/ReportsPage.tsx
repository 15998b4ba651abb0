import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { ArticleSentence } from '../components/ArticleSentence';
import { Empty } from '../components/Empty';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { localized, useWords } from '../i18n/index';
import { to } from '../router';
import type { Page, ReportHeader } from '../types';
import { useFetch } from '../useFetch';

/** Every report there is: each comes from one file. */
export function ReportsPage() {
  const words = useWords();
  useTitle(words.reports.title, words.name);
  const reports = useFetch<Page<ReportHeader>>(apiUrl('/reports'));
  const { mayAsk, signedIn } = useRights();
  const items = reports.data?.items.filter(mayAsk) ?? [];
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.reports.title}</h1>
          <p class="meta">{words.reports.sub}</p>
        </div>
      </div>
      {reports.error ? (
        <ErrorPanel error={reports.error} retry={reports.reload} />
      ) : (
        <div class="stack">
        <ArticleSentence mayPeople={items.some((one) => one.id === 'I10')} />
        <section class="panel" aria-label={words.reports.title}>
          {!reports.data ? (
            <Skeleton lines={6} />
          ) : items.length === 0 ? (
            <Empty title={words.reports.none}>{words.reports.noneHelp}</Empty>
          ) : (
            <ul class="reportlist">
              {items.map((report) => (
                <li>
                  <a href={to(`/reports/${encodeURIComponent(report.name)}`)}>
                    <span class="id">{report.id}</span>
                    <span class="name">{localized(report.title)}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
          {reports.data && !signedIn && items.length < reports.data.items.length && (
            <p class="pad sub">
              {words.reports.moreSignedIn} <SignInLink />
            </p>
          )}
        </section>
        </div>
      )}
    </>
  );
}
