import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { HeldOn } from '../components/Events';
import { ChoiceFilter, FilterForm, TextFilter } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { eventUrl, organisationUrl, setQuery, studioUrl, usePlace } from '../router';
import { useDay } from '../session';
import type { EventItem, Organisation, Page, StudioItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'kind', 'series', 'organisation', 'studio', 'year'];
const AT_ONCE = 100;
const YEARS = 15;

/** The series of events, as the report on them tells. */
interface SeriesTable {
  rows: { series: string | null; kind: string }[];
}

/** Events by kind, series, organisation and year; every filter is in the address. */
export function EventsPage() {
  const words = useWords();
  useTitle(words.events.title, words.name);
  const { query } = usePlace();
  const value = (name: string) => query.get(name);
  const year = value('year');
  const filtered = FILTERS.some((name) => query.has(name));
  const list = usePaged<EventItem>(
    apiUrl('/events', {
      q: value('q'),
      kind: value('kind'),
      series: value('series'),
      organisation: value('organisation'),
      studio: value('studio'),
      from: year && `${year}-01-01`,
      to: year && `${year}-12-31`,
      limit: AT_ONCE,
    }),
  );
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.events.title}</h1>
          <p class="meta">{filtered || !list.data ? ' ' : words.events.sub(list.total)}</p>
        </div>
      </div>
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.events.list}
        </h2>
        <Filters />
        <ResultLine count={list.total} filtered={filtered} url={list.url} />
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={8} />
        ) : list.items.length === 0 ? (
          <Empty
            title={words.events.none}
            action={
              <button type="button" class="btn" onClick={clearFilters}>
                {words.events.clear}
              </button>
            }
          >
            {words.events.noneHelp}
          </Empty>
        ) : (
          <EventTable events={list.items} stale={list.stale} />
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

function clearFilters(): void {
  setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])));
}

function Filters() {
  const words = useWords();
  const { asOf } = useDay();
  const { query } = usePlace();
  const kind = query.get('kind');
  const organisations = useFetch<Page<Organisation>>(apiUrl('/organisations', { limit: 1000 }));
  const series = useFetch<SeriesTable>(apiUrl('/reports/events-by-series', { asOf, limit: 1000 }));
  const named = (series.data?.rows ?? [])
    .filter((row) => !kind || row.kind === kind)
    .map((row) => row.series)
    .filter((name) => name !== null);
  const latest = Number(asOf.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, i) => String(latest - i));
  return (
    <FilterForm label={words.events.filter}>
      <TextFilter name="q" label={words.events.q} hint={words.events.qHint} />
      <ChoiceFilter
        name="kind"
        label={words.events.kind}
        all={words.events.allKinds}
        options={Object.entries(words.events.kinds).map(([value, text]) => ({ value, text }))}
      />
      <ChoiceFilter
        name="series"
        label={words.events.series}
        all={words.events.allSeries}
        options={[...new Set(named)].map((name) => ({ value: name, text: name }))}
      />
      <ChoiceFilter
        name="organisation"
        label={words.events.organisation}
        all={words.events.allOrganisations}
        options={(organisations.data?.items ?? [])
          .filter((one) => one.kind !== 'UNIT')
          .map((one) => ({ value: one.code, text: one.name }))}
      />
      <ChoiceFilter
        name="year"
        label={words.events.year}
        all={words.events.allYears}
        options={years.map((year) => ({ value: year, text: words.events.yearN(year) }))}
      />
    </FilterForm>
  );
}

interface ResultLineProps {
  count: number;
  filtered: boolean;
  url: string | null;
}

function ResultLine({ count, filtered, url }: ResultLineProps) {
  const words = useWords();
  const { query } = usePlace();
  const code = query.get('studio');
  const studio = useFetch<StudioItem>(code ? apiUrl(`/studios/${encodeURIComponent(code)}`) : null);
  const [before, number, after] = words.events.count(count);
  return (
    <div class="bar2">
      <p aria-live="polite">
        {before}
        <b>{number}</b>
        {after}
        {code && `${words.comma}${words.events.studioOnly(studio.data?.name ?? code)}`}
      </p>
      {filtered && (
        <button type="button" class="link" onClick={clearFilters}>
          {words.events.clear}
        </button>
      )}
      <div class="tools">{url && <ListFiles url={url} />}</div>
    </div>
  );
}

function EventTable({ events, stale }: { events: EventItem[]; stale: boolean }) {
  const words = useWords();
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <thead>
        <tr>
          <th scope="col">{words.events.name}</th>
          <th scope="col">{words.events.kind}</th>
          <th scope="col">{words.events.by}</th>
          <th scope="col">{words.events.level}</th>
          <th scope="col" class="n">
            {words.events.people}
          </th>
          <th scope="col" class="n last">
            {words.events.held}
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((one) => (
          <tr>
            <td class="head">
              <a class="strong cover" href={eventUrl(one.code)}>
                {one.name}
              </a>
            </td>
            <td class="side">
              <span class="tag">{wordFor(words.events.kinds, one.kind)}</span>
            </td>
            <td class="deskonly">
              <Holder event={one} />
            </td>
            <td class="deskonly">{one.level && wordFor(words.honourLevels, one.level)}</td>
            <td class="n deskonly">{one.people || ''}</td>
            <td class="n last deskonly">
              <HeldOn day={one.heldOn} />
            </td>
            <td class="phone">{one.studioName ?? one.organisationName}</td>
            <td class="phone n">{one.heldOn?.slice(0, 7)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The studio that held an event, or else the organisation. */
function Holder({ event }: { event: EventItem }) {
  if (event.studio) {
    return (
      <a class="link" href={studioUrl(event.studio)}>
        {event.studioName}
      </a>
    );
  }
  return event.organisation ? (
    <a class="link" href={organisationUrl(event.organisation)}>
      {event.organisationName}
    </a>
  ) : null;
}
