import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Unanswered } from '../components/Unanswered';
import { useWords, wordFor } from '../i18n/index';
import { isBegun } from '../kept';
import type { Page, Studio, StudioAssessment } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { assessmentForm, AssessmentForm } from './AssessmentForm';
import { useRecordsFor } from './recordsFor';

const AT_ONCE = 4;

/** 年度考核: the newest years with their points and the seven haves, and a form to record one. */
export function StudioAssessments({ studio, asOf }: { studio: Studio; asOf: string }) {
  const words = useWords().assessed;
  const { may } = useRights();
  const records = useRecordsFor(studio.organisation);
  const [writing, setWriting] = useState(() => isBegun(assessmentForm(studio.code)));
  const [all, setAll] = useState(false);
  const fetched = useFetch<Page<StudioAssessment>>(
    may('people')
      ? apiUrl(`/studios/${encodeURIComponent(studio.code)}/assessments`, { asOf, limit: 1000 })
      : null,
  );
  useFreshAfterWrites(fetched.reload);
  const years = fetched.data?.items;
  if (!years) return <Unanswered title={words.title} of={fetched} />;
  if (!years.length && !records) return null;
  const shown = all ? years : years.slice(0, AT_ONCE);
  return (
    <section class="panel" aria-labelledby="assessments">
      <div class="phead">
        <h2 id="assessments">{words.title}</h2>
        {records && !writing && (
          <div class="tools">
            <button type="button" class="btn" onClick={() => setWriting(true)}>
              {words.record}
            </button>
          </div>
        )}
      </div>
      {writing && <AssessmentForm studio={studio} onDone={() => setWriting(false)} />}
      {!years.length && !writing && <p class="pad sub">{words.none}</p>}
      <ul class="plain years">
        {shown.map((year) => (
          <Year year={year} />
        ))}
      </ul>
      {years.length > shown.length && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {words.earlier(years.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Year({ year }: { year: StudioAssessment }) {
  const words = useWords();
  const said = words.assessed;
  const points = year.points
    .map((one) => one.split(':'))
    .map(([part, own]) => `${wordFor(said.parts, part ?? '')} ${own}`);
  return (
    <li>
      <time>{year.heldOn}</time>
      <b>{year.grade && wordFor(said.grades, year.grade)}</b>
      <span>{year.score !== null && said.score(year.score)}</span>
      {year.checklist.length > 0 && (
        <small>
          <span class="haves" aria-hidden="true">
            {Object.keys(said.have).map((have) => (
              <i class={year.checklist.includes(have) ? undefined : 'no'} />
            ))}
          </span>
          {year.missing.length === 0
            ? said.all
            : said.lacks(year.missing.map((have) => wordFor(said.have, have)).join(words.listComma))}
        </small>
      )}
      {points.length > 0 && <small>{points.join(words.listComma)}</small>}
    </li>
  );
}
