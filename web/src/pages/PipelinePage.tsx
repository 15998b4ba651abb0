import { CopyButton } from '../components/ReportTools';
import { OrganisationField } from '../components/OrganisationField';
import { RegionField } from '../components/RegionField';
import { ErrorPanel, isShut, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { FacetPanel } from '../pipeline/FacetPanel';
import { Figure } from '../pipeline/Figure';
import { countsOf, highSkilled, Ladder, share, skilled } from '../pipeline/Ladder';
import { useLineageNames } from '../pipeline/LineageFilter';
import { Matrix } from '../pipeline/Matrix';
import type { PipelineTable, Question } from '../pipeline/question';
import { EVERYBODY, FILTERS, rowOf, useQuestion } from '../pipeline/question';
import { RowPeople } from '../pipeline/RowPeople';
import { SuccessorRisk } from '../pipeline/SuccessorRisk';
import { valueWord } from '../pipeline/words';
import { here, setQuery } from '../router';
import { useFetch } from '../useFetch';

/** Who there is of each grade, by any facets, today or on another day. */
export function PipelinePage() {
  const words = useWords();
  useTitle(words.pipeline.title, words.name);
  const question = useQuestion();
  const ladder = useFetch<PipelineTable>(question.table('grade'));
  // What codes of the address are called, for the filters that are on and the row that is open.
  const named = useFetch<PipelineTable>(ladder.data ? question.table('occupation,organisation,region') : null);
  const lineage = useLineageNames(question);
  if (ladder.error && isShut(ladder.error.problem.status)) {
    return <ErrorPanel error={ladder.error} retry={ladder.reload} />;
  }
  const names = { ...named.data?.names, ...lineage };
  const counts = countsOf(ladder.data);
  const all = skilled(counts);
  const high = highSkilled(counts);
  return (
    <>
      <div class="title">
        <div>
          <h1>{words.pipeline.title}</h1>
          <p class="meta">{words.pipeline.sub}</p>
        </div>
        {ladder.data && (
          <dl class="ladderfigs">
            <Fig name={words.pipeline.skilled} count={all} grade="SKILLED" />
            <Fig name={words.pipeline.highSkilled} count={high} grade="HIGH_SKILLED" />
            <Fig name={words.pipeline.share} count={high} grade="HIGH_SKILLED" text={share(high, all)} />
            <Fig name={words.pipeline.apprentices} count={counts.get('APPRENTICE') ?? 0} grade="APPRENTICE" />
          </dl>
        )}
      </div>
      <Scope question={question} />
      <div class="facetted">
        <FacetPanel question={question} />
        <div class="stack">
          <section class="panel" aria-labelledby="ladder">
            <div class="phead">
              <h2 id="ladder">{words.pipeline.ladder}</h2>
              <p aria-live="polite">
                {ladder.data &&
                  words.pipeline.count(
                    <Figure count={ladder.data.total} row={rowOf(EVERYBODY, 'all')} />,
                    <Figure count={all} row={rowOf('grade', 'SKILLED')} />,
                  )}
                {question.then &&
                  words.pipeline.countThen(
                    question.then,
                    <Figure count={ladder.data?.totalThen ?? 0} row={rowOf(EVERYBODY, 'all', true)} />,
                  )}
              </p>
            </div>
            <On question={question} names={names} />
            {ladder.error ? (
              <ErrorPanel error={ladder.error} retry={ladder.reload} />
            ) : !ladder.data ? (
              <Skeleton lines={8} />
            ) : (
              <Ladder table={ladder.data} then={question.then} />
            )}
          </section>
          <RowPeople question={question} names={names} />
          <SuccessorRisk question={question} />
          <Matrix question={question} />
        </div>
      </div>
    </>
  );
}

interface FigProps {
  name: string;
  count: number;
  grade: string;
  text?: string;
}

function Fig({ name, count, grade, text }: FigProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Figure count={count} row={rowOf('grade', grade)} text={text} />
      </dd>
    </div>
  );
}

/** Whom the page is about, the day, and the day to compare with. */
function Scope({ question }: { question: Question }) {
  const words = useWords();
  const set = (name: string) => (value: string) => setQuery({ [name]: value, row: null }, 'push');
  return (
    <section class="panel" aria-label={words.reports.scope}>
      <form class="scope" onSubmit={(event) => event.preventDefault()}>
        <div class="fld scope">
          <label for="pipeline-organisation">{words.reports.scope}</label>
          <OrganisationField
            id="pipeline-organisation"
            value={question.filters['organisation'] ?? ''}
            all={words.reports.allScope}
            onChange={set('organisation')}
          />
        </div>
        <div class="fld">
          <label for="pipeline-region">{words.reports.region}</label>
          <RegionField
            id="pipeline-region"
            value={question.filters['region'] ?? ''}
            onChange={set('region')}
          />
        </div>
        <Day name="asOf" label={words.pipeline.asOf} value={question.asOf} />
        <Day name="comparedWith" label={words.pipeline.compare} value={question.then ?? ''} />
        <div class="end noprint">
          <CopyButton
            text={() => new URL(here({ asOf: question.asOf }), location.href).href}
            label={words.reports.copyLink}
          />
          <a class="btn" href={`${question.table('grade')}&format=xlsx`} download>
            {words.reports.xlsx}
          </a>
        </div>
      </form>
    </section>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  const id = `pipeline-${name}`;
  return (
    <div class="fld date">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        class="in"
        value={value}
        onChange={(event) => setQuery({ [name]: event.currentTarget.value, row: null }, 'push')}
      />
    </div>
  );
}

/** The filters that are on, each with a button that takes it away. */
function On({ question, names }: { question: Question; names: PipelineTable['names'] }) {
  const words = useWords();
  const on = FILTERS.flatMap((name) =>
    (question.filters[name] ?? '')
      .split(',')
      .filter(Boolean)
      .map((key) => ({ name, key })),
  );
  if (on.length === 0) return null;
  const without = (name: string, key: string) =>
    (question.filters[name] ?? '')
      .split(',')
      .filter((one) => one !== key)
      .join(',');
  return (
    <div class="filterson">
      {on.map(({ name, key }) => {
        const word = valueWord(name, key, names, words);
        return (
          <button
            type="button"
            class="btn"
            aria-label={words.pipeline.takeAway(word)}
            onClick={() => setQuery({ [name]: without(name, key), row: null }, 'push')}
          >
            {word} ×
          </button>
        );
      })}
      <button
        type="button"
        class="link"
        onClick={() => setQuery({ ...Object.fromEntries(FILTERS.map((name) => [name, null])), row: null }, 'push')}
      >
        {words.pipeline.clear}
      </button>
    </div>
  );
}
