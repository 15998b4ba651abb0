import { useEffect, useRef } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { ListFiles } from '../components/ListFiles';
import { HeritageTabs } from '../components/HeritageTabs';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { InfluencePanel } from '../influence/InfluencePanel';
import { RankingFilters } from '../influence/RankingFilters';
import { RankingTable } from '../influence/RankingTable';
import type { Ranked, Ranking } from '../influence/types';
import { isCredit } from '../influence/types';
import type { Computed } from '../influence/useComputed';
import { useComputed } from '../influence/useComputed';
import { setQuery, to, usePlace } from '../router';
import { useDay } from '../session';

const SUBJECTS: readonly string[] = ['PEOPLE', 'STUDIOS', 'ORGANISATIONS'];
const FILTERS = ['scope', 'region', 'limit'];
const OFF = 'PEOPLE_RANKING_OFF';

/** Everybody ranked by what came of their teaching; studios for everybody who looks. */
export function InfluencePage() {
  const words = useWords();
  const said = words.influence;
  useTitle(said.title, words.name);
  const { may } = useRights();
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = query.get('of');
  // Whoever may not look for people is shown studios, whatever the address says.
  const wanted = may('people') ? (SUBJECTS.includes(asked ?? '') ? (asked as Ranked) : null) : 'STUDIOS';
  const measure = measureOf(query.get('measure'), wanted);
  const occupation = query.get('occupation');
  const url = apiUrl('/influence', {
    // A trade is one of people; studios have none.
    of: wanted ?? (occupation ? 'PEOPLE' : null),
    measure,
    ...Object.fromEntries(FILTERS.map((name) => [name, query.get(name)])),
    // What says nothing about this ranking is refused; the address may still have it.
    rank: measure === 'genealogicalIndex' ? query.get('rank') : null,
    passedOn: isCredit(measure) ? query.get('passedOn') : null,
    mirror: !isCredit(measure) && query.get('mirror') === 'true' ? true : null,
    minGrade: wanted === 'STUDIOS' ? query.get('minGrade') : null,
    occupation: wanted === 'STUDIOS' ? null : occupation,
    asOf,
  });
  const ranking = useComputed<Ranking>(url);
  const of = wanted ?? ranking.data?.of ?? 'PEOPLE';
  const off =
    ranking.error?.problem.code === OFF ||
    (may('people') && wanted === null && ranking.data?.of === 'STUDIOS');
  const one = query.get('one');
  useShown(one);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            {said.sub}{' '}
            {may('everybody') && (
              <a class="link noprint" href={to('/settings')}>
                {said.switchLink}
              </a>
            )}
          </p>
        </div>
      </div>
      <HeritageTabs />
      <div class="stack">
        {!may('people') && (
          <Note>
            {said.studiosOnly} <SignInHint />
          </Note>
        )}
        {off && <Note title={said.off}>{said.offHelp}</Note>}
        <div class="grid first">
          <div>
            <section class="panel" aria-labelledby="ranking">
              <div class="phead">
                <h2 id="ranking">{said.ranking}</h2>
                <p>{said.asOf(asOf)}</p>
                {ranking.data && !ranking.data.tooFew && (
                  <div class="tools">
                    <ListFiles url={url} />
                  </div>
                )}
              </div>
              <RankingFilters of={of} measure={measure} />
              <Answer ranking={ranking} off={off} />
            </section>
          </div>
          <div>
            {one && of !== 'ORGANISATIONS' && (
              <InfluencePanel
                key={one}
                of={of === 'PEOPLE' ? 'people' : 'studios'}
                id={one}
                name={ranking.data?.items.find((item) => item.id === one)?.name ?? one}
              />
            )}
            <Meaning measure={measure} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Where there is one column, the measures of the one that is chosen stand below all the ranked. */
function useShown(one: string | null): void {
  const before = useRef(one);
  useEffect(() => {
    if (before.current === one) return;
    before.current = one;
    document.getElementById('influence')?.scrollIntoView({ block: 'nearest' });
  }, [one]);
}

function measureOf(asked: string | null, of: Ranked | null): string {
  if (of === 'ORGANISATIONS') return asked && isCredit(asked) ? asked : 'creditResults';
  return asked ?? 'descendants';
}

function SignInHint() {
  const { signedIn } = useRights();
  return signedIn ? null : <SignInLink />;
}

function Answer({ ranking, off }: { ranking: Computed<Ranking>; off: boolean }) {
  const said = useWords().influence;
  if (ranking.computing && !ranking.data) {
    return (
      <div class="pad">
        <Note title={said.computing}>{said.computingHelp}</Note>
      </div>
    );
  }
  if (off && ranking.error) {
    return (
      <Empty
        title={said.off}
        action={
          <button type="button" class="btn primary" onClick={() => setQuery({ of: 'STUDIOS', measure: null })}>
            {said.toStudios}
          </button>
        }
      />
    );
  }
  if (ranking.error) return <ErrorPanel error={ranking.error} retry={ranking.reload} />;
  if (!ranking.data) return <Skeleton lines={8} />;
  if (ranking.data.tooFew) return <Empty title={said.tooFew}>{said.tooFewHelp}</Empty>;
  if (!ranking.data.items.length) return <Empty title={said.none}>{said.noneHelp}</Empty>;
  return (
    <>
      <RankingTable ranking={ranking.data} stale={ranking.stale} />
      <Unassigned ranking={ranking.data} />
      <More shown={ranking.data.items.length} />
    </>
  );
}

/** What credit shares among all, and what of it is nobody's. */
function Unassigned({ ranking }: { ranking: Ranking }) {
  const said = useWords().influence;
  const { credit, of } = ranking;
  if (!credit) return null;
  return <p class="pad sub">{said.unassigned(said.share(credit.unassigned), said.share(credit.total), of)}</p>;
}

const LIMITS = [50, 100, 500, 1000];

/** A ranking names the first alone; more of them up to a thousand, all of them in a file. */
function More({ shown }: { shown: number }) {
  const said = useWords().influence;
  const { query } = usePlace();
  const limit = Number(query.get('limit') ?? LIMITS[0]);
  if (shown < limit) return null;
  const next = LIMITS.find((one) => one > limit);
  return (
    <>
      <p class="pad sub">{said.onlyFirst(shown)}</p>
      {next && (
        <button type="button" class="more" onClick={() => setQuery({ limit: String(next) })}>
          {said.showFirst(next)}
        </button>
      )}
    </>
  );
}

/** What a measure counts, its formula and where it comes from. */
function Meaning({ measure }: { measure: string }) {
  const said = useWords().influence;
  const key = isCredit(measure) ? 'credit' : measure;
  return (
    <section class="panel" aria-labelledby="meaning">
      <div class="phead">
        <h2 id="meaning">{said.meaning}</h2>
      </div>
      <div class="pad meaning">
        <p>{wordFor(said.meanings, key)}</p>
        <p class="formula">{wordFor(said.formulas, key)}</p>
        <p class="dim">{wordFor(said.sources, key)}</p>
        {!isCredit(measure) && <p>{said.mirrorHelp}</p>}
        <p>{said.ranksHelp}</p>
      </div>
    </section>
  );
}
