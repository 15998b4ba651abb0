import { useEffect, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { useSignInUrl } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { DayToggle } from '../components/Chrome';
import { QuestionPicker } from '../components/QuestionPicker';
import { Empty } from '../components/Empty';
import { ErrorPanel, Skeleton } from '../components/states';
import type { ColumnName } from '../components/StudioLineage';
import { RiverLegend, riverWords, StudioLineage } from '../components/StudioLineage';
import { LevelTag } from '../components/tags';
import { isDate, tidyDate } from '../dates';
import { DEMO_QUESTIONS } from '../demo';
import { useTitle } from '../hooks';
import { localized, useWords, wordFor } from '../i18n/index';
import { riverDown } from '../river/studioRiver';
import { setQuery, studioUrl, to, usePlace } from '../router';
import { useAbout, useDay } from '../session';
import type { CountedStudio, Descent, DescendantStudio, Indicator } from '../types';
import { useFetch } from '../useFetch';

const COLUMNS: ColumnName[] = ['level', 'leader', 'founded'];

/** The home page is the question itself. */
export function HomePage() {
  const words = useWords();
  useTitle(null, words.fullName);
  const { demo } = useAbout();
  const { query } = usePlace();
  const { asOf } = useDay();
  const code = query.get('studio') ?? (demo ? (DEMO_QUESTIONS[0]?.studio ?? null) : null);
  const answer = useFetch<Descent<DescendantStudio>>(
    code && apiUrl(`/studios/${encodeURIComponent(code)}/descendants`, { asOf }),
  );
  return (
    <>
      <Question code={code} name={answer.data?.root.name ?? null} />
      <section class={answer.stale ? 'panel answer stale' : 'panel answer'} aria-busy={answer.loading}>
        {answer.error ? (
          <ErrorPanel error={answer.error} retry={answer.reload} />
        ) : answer.data && code ? (
          <Answer answer={answer.data} />
        ) : code ? (
          <Skeleton lines={6} />
        ) : (
          <Empty title={words.home.startTitle}>{words.home.startHelp}</Empty>
        )}
      </section>
      <Figures />
      <Doors />
    </>
  );
}

function Question({ code, name }: { code: string | null; name: string | null }) {
  const words = useWords();
  const { demo } = useAbout();
  const { asOf } = useDay();
  const [day, setDay] = useState(asOf);
  useEffect(() => setDay(asOf), [asOf]);
  const tidy = tidyDate(day);
  const bad = day.trim() !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(tidy);
  const wrong = bad || !isDate(tidy);
  const ask = () => {
    if (!wrong && tidy !== asOf) setQuery({ asOf: tidy }, 'push');
  };
  return (
    <section class="ask" aria-labelledby="question">
      <h1 id="question">{words.home.question}</h1>
      <form
        class="say"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <span class="word">{words.home.from}</span>
        <QuestionPicker
          name={name}
          asOf={asOf}
          onChoose={(studio) => setQuery({ studio: studio.code }, 'push')}
        />
        <span class="word">{words.home.studiosUntil}</span>
        <label class="slot" data-bad={wrong ? '' : undefined}>
          <span class="vh">{words.home.day}</span>
          <input
            value={day}
            inputMode="numeric"
            maxLength={12}
            autocomplete="off"
            placeholder="2023-11-28"
            aria-invalid={wrong}
            aria-describedby="day-hint"
            onInput={(event) => setDay(event.currentTarget.value)}
            onBlur={ask}
          />
        </label>
        <button class="btn primary" type="submit">
          {words.home.show}
        </button>
      </form>
      <p id="day-hint" class={wrong ? 'hint bad' : 'vh'}>
        {wrong ? words.dates.bad : words.home.dayHint}
      </p>
      {demo && (
        <div class="examples">
          <span id="examples">{words.home.examples}</span>
          {DEMO_QUESTIONS.map((example) => (
            <a
              class="pill"
              href={to('/', { studio: example.studio, asOf: example.asOf })}
              aria-current={example.studio === code && example.asOf === asOf ? 'true' : undefined}
            >
              {words.home.example(example.name, example.asOf)}
            </a>
          ))}
          <p class="dayline">
            <b>{words.demo.data}</b>
            {words.comma}
            {words.demo.day(asOf)} · <DayToggle />
          </p>
        </div>
      )}
    </section>
  );
}

function Answer({ answer }: { answer: Descent<DescendantStudio> }) {
  const words = useWords();
  const { end } = useDay();
  const { root, asOf, count } = answer;
  const made = riverDown(answer, Infinity, riverWords(words, asOf, COLUMNS));
  const grade = `${answer.minGrade} ${wordFor(words.grades, answer.minGrade)}`;
  const headline = count
    ? words.home.count(root.name)
    : answer.rootNotYetFounded
      ? words.home.notYet(root.name)
      : words.home.none(root.name);
  return (
    <>
      <div class="phead">
        <p class="big" aria-hidden="true">
          {count}
          <small>{words.units.studios}</small>
        </p>
        <div class="caption" aria-live="polite">
          <h2>
            <span class="vh">{words.units.studiosN(count)}</span> {headline}
          </h2>
          <p>{words.home.said(asOf, generations(answer, words.home.generation, words.comma), grade)}</p>
        </div>
        <div class="tools">
          <a class="btn" href={studioUrl(root.code)}>
            {words.home.open}
          </a>
        </div>
      </div>
      {count ? (
        <>
          <div class="stage">
            <StudioLineage
              river={made.river}
              asOf={asOf}
              end={end}
              columns={COLUMNS}
              rowHeight={42}
              title={words.river.title(root.name)}
            />
          </div>
          <RiverLegend river={made.river} />
        </>
      ) : answer.rootNotYetFounded ? (
        <Empty title={words.home.foundedLater(root.foundedOn ?? '')}>{words.home.laterHelp}</Empty>
      ) : (
        <Empty title={words.home.noneTitle}>{words.home.noneHelp}</Empty>
      )}
    </>
  );
}

/** "第 1 代 3 家，第 2 代 4 家" */
export function generations(
  answer: { studios: { depth: number }[] },
  say: (generation: number, count: number) => string,
  comma: string,
): string {
  const counts = new Map<number, number>();
  for (const { depth } of answer.studios) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([depth, count]) => say(depth, count))
    .join(comma);
}

/** The three figures of the article's sentence; each opens the records it counts. */
function Figures() {
  const words = useWords();
  const { asOf } = useDay();
  const { query } = usePlace();
  const open = query.get('figure');
  const i01 = useFetch<Indicator>(apiUrl('/reports/I01', { asOf, limit: 200 }));
  const i02 = useFetch<Indicator>(apiUrl('/reports/I02', { asOf, limit: 200 }));
  const i03 = useFetch<Indicator>(apiUrl('/reports/I03', { asOf, limit: 200 }));
  if (i01.error ?? i02.error ?? i03.error) return null;
  const figures = [
    { id: 'I01', answer: i01.data, what: words.home.i01, unit: words.units.studios },
    { id: 'I02', answer: i02.data, what: words.home.i02, unit: words.units.studios },
    { id: 'I03', answer: i03.data, what: words.home.i03, unit: '%' },
  ];
  const opened = figures.find((figure) => figure.id === open)?.answer;
  return (
    <>
      <section class="three" aria-label={words.home.figures(asOf)}>
        {figures.map(({ id, answer, what, unit }) => (
          <button
            type="button"
            aria-expanded={open === id}
            aria-controls="figure-list"
            onClick={() => setQuery({ figure: open === id ? null : id })}
          >
            <span class="value">
              {answer ? (answer.value ?? words.reports.noValue) : ' '}
              <small>{unit}</small>
            </span>
            <span class="what">
              {what}
              <small>
                {id === 'I03' && answer?.denominator
                  ? words.home.method(id, answer.numerator ?? 0, answer.denominator)
                  : words.home.list(id)}
              </small>
            </span>
          </button>
        ))}
      </section>
      <div id="figure-list" class="openlist" hidden={!opened}>
        {opened && (
          <>
            <p>{opened.definition && localized(opened.definition)}</p>
            <ol>
              {countedStudios(opened).map((studio) => (
                <li>
                  <a href={studioUrl(studio.code)}>{studio.name}</a>
                  <LevelTag level={studio.level} />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  );
}

/** The studios that an indicator counted. */
export function countedStudios(answer: Indicator): CountedStudio[] {
  return answer.items.items as unknown as CountedStudio[];
}

function Doors() {
  const words = useWords().home;
  const { nav, account } = useWords();
  const { may, signedIn } = useRights();
  const signIn = { href: useSignInUrl(), text: account.signInToSee };
  const doors = [
    {
      title: words.doorUnion,
      sub: words.doorUnionSub,
      links: [
        ...(may('record') ? [{ href: to('/pairings/new'), text: nav.record }] : []),
        { href: to('/studios'), text: words.allStudios },
      ],
    },
    {
      title: words.doorHr,
      sub: words.doorHrSub,
      links: [
        ...(may('people')
          ? [
              { href: to('/people'), text: words.allPeople },
              { href: to('/reports/I11'), text: words.pairsByTrade },
            ]
          : [signedIn ? { href: to('/reports'), text: words.allReports } : signIn]),
      ],
    },
    {
      title: words.doorVisitor,
      sub: words.doorVisitorSub,
      links: [
        { href: to('/search'), text: nav.search },
        { href: to('/reports'), text: words.allReports },
      ],
    },
  ];
  return (
    <section class="doors" aria-label={words.doors}>
      {doors.map((door) => (
        <div>
          <h2>{door.title}</h2>
          <p>{door.sub}</p>
          <ul>
            {door.links.map((link) => (
              <li>
                <a class="link" href={link.href}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
