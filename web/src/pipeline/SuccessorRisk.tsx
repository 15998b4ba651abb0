import { apiUrl } from '../api';
import { PersonName } from '../components/PersonName';
import { Segments } from '../components/Segments';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWords } from '../i18n/index';
import { useReport } from '../report/useReport';
import { organisationUrl, setQuery, studioUrl, to, usePlace } from '../router';
import type { Indicator, ReportRow } from '../types';
import type { Question } from './question';

const YEARS = ['3', '5', '10'];
const DEFAULT_YEARS = '5';

/**
 * Whose retirement leaves a studio or a trade with nobody to follow: indicator I21c, in the scope
 * and region of the page. The other filters are about people and say nothing of studios.
 */
export function SuccessorRisk({ question }: { question: Question }) {
  const words = useWords();
  const said = words.pipeline;
  const { query } = usePlace();
  const asked = query.get('riskYears') ?? DEFAULT_YEARS;
  const years = YEARS.includes(asked) ? asked : DEFAULT_YEARS;
  const risk = useReport(
    apiUrl('/reports/I21c', {
      asOf: question.asOf,
      scope: question.filters['organisation'],
      region: question.filters['region'],
      years,
    }),
  );
  const answer = risk.data as Indicator | null;
  const leftOut = answer?.figures?.find((one) => one.name === 'leftOut')?.value ?? 0;
  return (
    <section class="panel" aria-labelledby="risk">
      <div class="phead">
        <h2 id="risk">
          {said.risk}
          {answer && <span class="num">{answer.value}</span>}
        </h2>
        <p>{said.riskSub(years)}</p>
        <div class="tools noprint">
          <Segments
            label={said.riskYears}
            options={YEARS.map((value) => ({ value, text: said.riskWithin(value) }))}
            value={years}
            onChange={(value) => setQuery({ riskYears: value === DEFAULT_YEARS ? null : value })}
          />
          <a
            class="link"
            href={to('/reports/I21c', {
              scope: question.filters['organisation'] ?? null,
              region: question.filters['region'] ?? null,
              years,
            })}
          >
            {said.riskReport}
          </a>
        </div>
      </div>
      {risk.error ? (
        <ErrorPanel error={risk.error} retry={risk.reload} />
      ) : !answer ? (
        <Skeleton lines={3} />
      ) : risk.rows.length === 0 ? (
        <p class="pad sub">{said.noRisk(years)}</p>
      ) : (
        <ul class={risk.stale ? 'risk stale' : 'risk'}>
          {risk.rows.map((row) => (
            <Case row={row} />
          ))}
        </ul>
      )}
      {risk.more && (
        <button type="button" class="more" onClick={risk.more}>
          {words.people.more}
        </button>
      )}
      {leftOut > 0 && <p class="pad sub">{said.riskLeftOut(leftOut)}</p>}
    </section>
  );
}

const text = (row: ReportRow, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' && value ? value : null;
};

function Case({ row }: { row: ReportRow }) {
  const words = useWords();
  const said = words.pipeline;
  const studio = text(row, 'studio');
  const trade = text(row, 'occupation');
  const organisation = text(row, 'organisation');
  const followers = trade
    ? to('/pipeline', { occupation: trade, organisation, rows: 'ageBand' })
    : studio
      ? `${studioUrl(studio)}#members`
      : null;
  return (
    <li>
      <div>
        {studio ? (
          <a class="strong" href={studioUrl(studio)}>
            {text(row, 'studioName')}
          </a>
        ) : (
          <b>{said.onlyMentor(text(row, 'occupationName') ?? '')}</b>
        )}
        <small>
          {organisation && <a href={organisationUrl(organisation)}>{text(row, 'organisationName')}</a>}
        </small>
      </div>
      <div>
        <PersonName id={text(row, 'person')} name={text(row, 'name')} link="link" />
        <small>{said.retires(text(row, 'retiresOn') ?? '')}</small>
      </div>
      <div class="act noprint">
        {followers && (
          <a class="btn" href={followers}>
            {trade ? said.followersOfTrade : said.followersOfStudio}
          </a>
        )}
      </div>
    </li>
  );
}
