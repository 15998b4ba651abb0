import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { ChoiceFilter, TextFilter } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { PeopleTable } from '../components/PeopleTable';
import { Segments } from '../components/Segments';
import { Empty } from '../components/Empty';
import { ErrorPanel, isShut, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { setQuery, to, usePlace } from '../router';
import type { CatalogueEntry, Organisation, Page, PersonItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'organisation', 'occupation'];

/** By pinyin unless one searches, which puts those first that fit best. */
function orderOf(query: URLSearchParams): string | null {
  return query.get('sort') ?? (query.get('q') ? null : 'pinyin');
}

/** Find a person; then see masters and apprentices on the person's page. */
export function PeoplePage() {
  const words = useWords();
  const { may } = useRights();
  useTitle(words.people.title, words.name);
  const { query } = usePlace();
  const list = usePaged<PersonItem>(
    apiUrl('/people', {
      q: query.get('q'),
      organisation: query.get('organisation'),
      occupation: query.get('occupation'),
      sort: orderOf(query),
      limit: 50,
    }),
  );
  const filtered = FILTERS.some((name) => query.has(name));
  const clear = () => setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])));
  const [before, number, after] = words.people.count(list.total);
  if (list.error && isShut(list.error.problem.status)) {
    return <ErrorPanel error={list.error} retry={list.reload} />;
  }
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.people.title}</h1>
          <p class="meta">
            {words.people.sub}{' '}
            {may('pairings') && (
              <a class="link" href={to('/pairings')}>
                {words.pairings.title}
              </a>
            )}{' '}
            {may('people') && (
              <a class="link" href={to('/dead-ends')}>
                {words.deadEnds.title}
              </a>
            )}
          </p>
        </div>
        {may('record') && (
          <a class="btn primary" href={to('/pairings/new')}>
            {words.nav.record}
          </a>
        )}
      </div>
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.people.list}
        </h2>
        <Filters />
        <div class="bar2">
          <p aria-live="polite">
            {before}
            <b>{number}</b>
            {after}
            {orderOf(query) === 'pinyin' && words.order.byPinyin}
            {orderOf(query) === 'strokes' && words.order.byStrokes}
          </p>
          {filtered && (
            <button type="button" class="link" onClick={clear}>
              {words.studios.clear}
            </button>
          )}
          <div class="tools">
            <Segments
              label={words.order.label}
              options={[
                ...(query.get('q') ? [{ value: 'fit', text: words.order.fit }] : []),
                { value: 'pinyin', text: words.order.pinyin },
                { value: 'strokes', text: words.order.strokes },
              ]}
              value={orderOf(query) ?? 'fit'}
              onChange={(value) => setQuery({ sort: value === 'fit' ? null : value })}
            />
            {list.url && <ListFiles url={list.url} />}
          </div>
        </div>
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={8} />
        ) : list.items.length === 0 ? (
          <Empty
            title={words.people.none}
            action={
              <button type="button" class="btn" onClick={clear}>
                {words.studios.clear}
              </button>
            }
          >
            {words.people.noneHelp}
          </Empty>
        ) : (
          <PeopleTable people={list.items} stale={list.stale} />
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

function Filters() {
  const words = useWords();
  const organisations = useFetch<Page<Organisation>>(apiUrl('/organisations', { limit: 1000 }));
  const occupations = useFetch<Page<CatalogueEntry>>(apiUrl('/occupations', { limit: 1000 }));
  const named = (page: Page<CatalogueEntry> | null) =>
    (page?.items ?? []).map((one) => ({ value: one.code, text: one.name }));
  return (
    <form
      class="filters fewer"
      role="search"
      aria-label={words.people.filter}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextFilter name="q" label={words.people.name} hint={words.people.q} />
      <ChoiceFilter
        name="organisation"
        label={words.people.organisation}
        all={words.studios.allOrganisations}
        options={named(organisations.data)}
      />
      <ChoiceFilter
        name="occupation"
        label={words.people.trade}
        all={words.studios.all}
        options={named(occupations.data)}
      />
    </form>
  );
}
