import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { ArticleSentence } from '../components/ArticleSentence';
import { Empty } from '../components/Empty';
import { RefusedReports } from '../components/RefusedReports';
import { ReportList } from '../components/ReportList';
import { ReportedFigures } from '../components/ReportedFigures';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import type { Page, ReportHeader } from '../types';
import { useFetch } from '../useFetch';

/** Every report there is, and the article's sentence made from them. */
export function ReportsPage() {
  const words = useWords();
  useTitle(words.reports.title, words.name);
  const reports = useFetch<Page<ReportHeader>>(apiUrl('/reports', { limit: 1000 }));
  const { may, mayAsk, signedIn } = useRights();
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
          {may('accounts') && <RefusedReports />}
          <ArticleSentence mayPeople={items.some((one) => one.id === 'I10')} />
          {!reports.data ? (
            <section class="panel" aria-label={words.reports.title}>
              <Skeleton lines={6} />
            </section>
          ) : items.length === 0 ? (
            <section class="panel" aria-label={words.reports.title}>
              <Empty title={words.reports.none}>{words.reports.noneHelp}</Empty>
            </section>
          ) : (
            <ReportList reports={items} />
          )}
          {reports.data && !signedIn && items.length < reports.data.items.length && (
            <p class="sub">
              {words.reports.moreSignedIn} <SignInLink />
            </p>
          )}
          <ReportedFigures />
        </div>
      )}
    </>
  );
}
