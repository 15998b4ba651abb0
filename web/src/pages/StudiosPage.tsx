import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { ChoiceFilter, TextFilter } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { Segments } from '../components/Segments';
import { Empty } from '../components/Empty';
import { ErrorPanel, Skeleton } from '../components/states';
import { namesOfLeaders } from '../components/StudioLineage';
import { LevelTag } from '../components/tags';
import { useTitle } from '../hooks';
import type { Messages } from '../i18n/index';
import { useWords, wordFor } from '../i18n/index';
import { LEVELS, rankOf, stepOf } from '../levels';
import { STREAM_WIDTH } from '../river/model';
import { setQuery, studioUrl, usePlace } from '../router';
import { useDay } from '../session';
import { countedStudios } from './HomePage';
import type { CatalogueEntry, Indicator, Level, Organisation, Page, StudioItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'level', 'organisation', 'region', 'modelWorker', 'state', 'leader'];
const AT_ONCE = 500;

/** Two filters that are not one level: named by the group; of these, by the province or above. */
const GROUP_NAMED = 'I01';
const PROVINCE_NAMED = 'I02';

/** What a choice of level means to the server. */
function levelAsked(level: string | null) {
  if (level === GROUP_NAMED) return { level: 'GROUP' };
  if (level === PROVINCE_NAMED) return { level: 'GROUP', provincial: true };
  return { level };
}

/** Those that are open, unless the address says otherwise. */
function stateAsked(state: string | null): 'OPEN' | 'CLOSED' | null {
  return state === 'all' ? null : state === 'closed' ? 'CLOSED' : 'OPEN';
}

/** Studios by level and organisation; every filter is in the address. */
export function StudiosPage() {
  const words = useWords();
  useTitle(words.studios.title, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const value = (name: string) => query.get(name);
  const list = usePaged<StudioItem>(
    apiUrl('/studios', {
      q: value('q'),
      ...levelAsked(value('level')),
      organisation: value('organisation'),
      region: value('region'),
      modelWorker: value('modelWorker'),
      leader: value('leader'),
      state: stateAsked(value('state')),
      sort: nameOrder(query),
      asOf,
      limit: AT_ONCE,
    }),
  );
  const filtered = FILTERS.some((name) => query.has(name));
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.studios.title}</h1>
          <p class="meta">
            {filtered || !list.data ? ' ' : <Registered open={list.total} asOf={asOf} />}
          </p>
        </div>
      </div>
      <Funnel />
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.studios.list}
        </h2>
        <Filters />
        <ResultLine
          count={list.total}
          filtered={filtered}
          url={list.url}
          leader={nameOfLeader(list.items, value('leader'))}
        />
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={8} />
        ) : list.items.length === 0 ? (
          <Empty
            title={words.studios.none}
            action={
              <button type="button" class="btn" onClick={clearFilters}>
                {words.studios.clearAll}
              </button>
            }
          >
            {words.studios.noneHelp}
          </Empty>
        ) : (
          <StudioTable studios={list.items} asOf={asOf} stale={list.stale} />
        )}
        {list.more && (
          <button type="button" class="more" onClick={list.more}>
            {words.people.more}
          </button>
        )}
      </section>
    </>
  );
}

/** The order of names that the address asks for; null for that of founding. */
function nameOrder(query: URLSearchParams): 'pinyin' | 'strokes' | null {
  const sort = query.get('sort');
  return sort === 'pinyin' || sort === 'strokes' ? sort : null;
}

function clearFilters(): void {
  setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])));
}

/** The name behind the id of a leader that the address asks for. */
function nameOfLeader(studios: StudioItem[], id: string | null): string | null {
  if (!id) return null;
  return studios.flatMap((one) => one.leaders).find((one) => one.id === id)?.name ?? null;
}

/** How many studios there are, those included that have closed. */
function Registered({ open, asOf }: { open: number; asOf: string }) {
  const words = useWords();
  const closed = useFetch<Page<StudioItem>>(apiUrl('/studios', { state: 'CLOSED', asOf, limit: 1 }));
  return <>{closed.data ? words.studios.sub(open + closed.data.total, closed.data.total) : ' '}</>;
}

function isClosed(studio: StudioItem, asOf: string): boolean {
  return studio.closedOn !== null && studio.closedOn <= asOf;
}

/** How many are named by the group, and how many of them by the province: bars lead to studios. */
function Funnel() {
  const words = useWords();
  const { asOf } = useDay();
  const { query } = usePlace();
  const i01 = useFetch<Indicator>(apiUrl('/reports/I01', { asOf, limit: 200 }));
  const i02 = useFetch<Indicator>(apiUrl('/reports/I02', { asOf, limit: 200 }));
  const i03 = useFetch<Indicator>(apiUrl('/reports/I03', { asOf, limit: 200 }));
  if (i01.error ?? i02.error ?? i03.error) return null;
  const lines = [
    { answer: i01.data, text: words.studios.groupNamed, level: GROUP_NAMED },
    { answer: i02.data, text: words.studios.provinceNamed, level: PROVINCE_NAMED },
  ];
  const all = i01.data?.items.items.length ?? 16;
  return (
    <section class="panel funnel" aria-label={words.studios.naming}>
      <div class="lines">
        {lines.map(({ answer, text, level }) => (
          <div class="line">
            <button
              type="button"
              aria-pressed={query.get('level') === level}
              onClick={() => {
                clearFilters();
                setQuery({ level });
              }}
            >
              <b>
                {answer?.value ?? '–'}
                <small>{words.units.studios}</small>
              </b>
              <span>{text}</span>
            </button>
            <div class="bars" style={{ '--bars': String(Math.max(all, 1)) }}>
              {byRank(answer).map((studio) => {
                const step = stepOf(studio.level);
                return (
                  <a
                    href={studioUrl(studio.code)}
                    title={studio.name}
                    aria-label={`${studio.name}${words.comma}${wordFor(words.levels, studio.level)}`}
                  >
                    <i style={{ height: `${STREAM_WIDTH[step]}px`, background: `var(--l${step || 1})` }} />
                  </a>
                );
              })}
            </div>
          </div>
        ))}
      </div>
      <p class="share">
        <b>
          {i03.data?.value ?? '–'}
          <small>%</small>
        </b>
        <span>{words.studios.share}</span>
      </p>
    </section>
  );
}

function byRank(answer: Indicator | null) {
  return (answer ? countedStudios(answer) : []).sort(
    (a, b) => rankOf(b.level) - rankOf(a.level) || (a.code < b.code ? -1 : 1),
  );
}

function Filters() {
  const words = useWords();
  const [all, setAll] = useState(false);
  const organisations = useFetch<Page<Organisation>>(apiUrl('/organisations', { limit: 1000 }));
  const regions = useFetch<Page<CatalogueEntry>>(apiUrl('/regions', { limit: 1000 }));
  const named = (page: Page<CatalogueEntry> | null) =>
    (page?.items ?? []).map((one) => ({ value: one.code, text: one.name }));
  return (
    <form
      class={all ? 'filters all' : 'filters'}
      role="search"
      aria-label={words.studios.filter}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextFilter name="q" label={words.studios.q} hint={words.studios.qHint} />
      <ChoiceFilter
        name="level"
        label={words.studios.level}
        all={words.studios.allLevels}
        options={[
          { value: GROUP_NAMED, text: words.studios.groupNamed },
          { value: PROVINCE_NAMED, text: words.studios.provinceUp },
          ...[...LEVELS].reverse().map((level) => ({ value: level, text: wordFor(words.levels, level) })),
          { value: 'NONE', text: wordFor(words.levels, 'NONE') },
        ]}
      />
      <ChoiceFilter
        name="organisation"
        label={words.studios.organisation}
        all={words.studios.allOrganisations}
        options={named(hosting(organisations.data))}
      />
      <ChoiceFilter
        second
        name="region"
        label={words.studios.region}
        all={words.studios.allRegions}
        options={named(regions.data)}
      />
      <ChoiceFilter
        second
        name="state"
        label={words.studios.state}
        all={words.studios.open}
        options={[
          { value: 'closed', text: words.studios.closed },
          { value: 'all', text: words.studios.all },
        ]}
      />
      <button type="button" class="btn morefilters" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? words.studios.fewerFilters : words.studios.moreFilters}
      </button>
    </form>
  );
}

/** Organisations that have studios; all of them where none says so. */
function hosting(page: Page<Organisation> | null): Page<Organisation> | null {
  if (!page) return null;
  const hosts = page.items.filter((one) => one.studios > 0);
  return hosts.length ? { ...page, items: hosts } : page;
}

interface ResultLineProps {
  count: number;
  filtered: boolean;
  leader: string | null;
  url: string | null;
}

function ResultLine({ count, filtered, leader, url }: ResultLineProps) {
  const words = useWords();
  const { query } = usePlace();
  const sort = nameOrder(query) ?? 'founded';
  const [before, number, after] = words.studios.count(count);
  return (
    <div class="bar2">
      <p aria-live="polite">
        {before}
        <b>{number}</b>
        {after}
        {leader && `${words.comma}${words.studios.ledBy(leader)}`}
        {sort === 'pinyin'
          ? words.order.byPinyin
          : sort === 'strokes'
            ? words.order.byStrokes
            : words.studios.byFounded}
      </p>
      {filtered && (
        <button type="button" class="link" onClick={clearFilters}>
          {words.studios.clear}
        </button>
      )}
      <div class="tools">
        <label>
          <input
            type="checkbox"
            checked={query.get('modelWorker') === 'true'}
            onChange={(event) =>
              setQuery({ modelWorker: event.currentTarget.checked ? 'true' : null })
            }
          />{' '}
          {words.studios.modelWorkers}
        </label>
        <Segments
          label={words.studios.sort}
          options={[
            { value: 'founded', text: words.studios.sortFounded },
            { value: 'pinyin', text: words.order.pinyin },
            { value: 'strokes', text: words.order.strokes },
          ]}
          value={sort}
          onChange={(value) => setQuery({ sort: value === 'founded' ? null : value })}
        />
        {url && <ListFiles url={url} />}
      </div>
    </div>
  );
}

interface TableProps {
  studios: StudioItem[];
  asOf: string;
  stale: boolean;
}

function StudioTable({ studios, asOf, stale }: TableProps) {
  const words = useWords();
  const { query } = usePlace();
  // The order of names is the server's, over all pages.
  const byName = nameOrder(query) !== null;
  const sorted = byName
    ? studios
    : [...studios].sort(
        (a, b) =>
          (a.foundedOn ?? '9999').localeCompare(b.foundedOn ?? '9999') || (a.code < b.code ? -1 : 1),
      );
  return (
    <table class={stale ? 'tbl rows studiotable stale' : 'tbl rows studiotable'}>
      <thead>
        <tr>
          <th scope="col">{words.studios.code}</th>
          <th scope="col" aria-sort={byName ? 'ascending' : undefined}>
            {words.studios.title}
          </th>
          <th scope="col">{words.studios.level}</th>
          <th scope="col">{words.studio.leader}</th>
          <th scope="col">{words.studios.organisation}</th>
          <th scope="col">{words.studios.region}</th>
          <th scope="col">{words.studios.field}</th>
          <th scope="col" class="n last" aria-sort={byName ? undefined : 'ascending'}>
            {words.studios.founded}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((studio) => (
          <StudioRow studio={studio} asOf={asOf} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function StudioRow({ studio, asOf, words }: { studio: StudioItem; asOf: string; words: Messages }) {
  const closed = isClosed(studio, asOf);
  const leaders = namesOfLeaders(studio, asOf, words);
  const place = [studio.organisationName, studio.regionName];
  return (
    <tr class={closed ? 'off' : undefined}>
      <td class="code deskonly">{studio.code}</td>
      <td class="head">
        <a class="strong cover" href={studioUrl(studio.code)}>
          {studio.name}
        </a>
        <SecondLine studio={studio} asOf={asOf} words={words} />
      </td>
      <td class="side">
        <LevelTag level={studio.level} />
      </td>
      <td class="deskonly">{leaders}</td>
      <td class="deskonly">{studio.organisationName}</td>
      <td class="deskonly">{studio.regionName}</td>
      <td class="deskonly">{studio.field}</td>
      <td class="n last deskonly">{studio.foundedOn}</td>
      <td class="phone">{[leaders, ...place].filter(Boolean).join(words.comma)}</td>
      <td class="phone n">{studio.foundedOn?.slice(0, 4)}</td>
    </tr>
  );
}

/** What a reader of the list would trip over: closed, a naming revoked, another founder. */
function SecondLine({ studio, asOf, words }: { studio: StudioItem; asOf: string; words: Messages }) {
  const founder = studio.leaders[0];
  const gone = studio.namings.find(
    (naming) => naming.status === 'REVOKED' && naming.validTo !== null && naming.validTo < asOf,
  );
  const text = isClosed(studio, asOf)
    ? words.river.ended(studio.closedOn ?? '')
    : gone
      ? words.studios.revoked(levelName(gone.level, words), gone.namedOn ?? '', gone.validTo ?? '')
      : founder?.to && founder.to < asOf
        ? words.studios.founder(founder.name)
        : '';
  return text ? <span class="two">{text}</span> : null;
}

const levelName = (level: Level, words: Messages) => wordFor(words.levels, level);
