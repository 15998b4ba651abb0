import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { ChoiceFilter, TextFilter } from '../components/FilterFields';
import { usePaged } from '../components/Pager';
import { AwardTag, RATED } from '../components/Results';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { innovationUrl, setQuery, studioUrl, usePlace } from '../router';
import type { InnovationItem, StudioItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'type', 'award', 'ip', 'studio'];
const AT_ONCE = 100;

/** Results by type, award and studio; every filter is in the address. */
export function InnovationsPage() {
  const words = useWords();
  useTitle(words.results.title, words.name);
  const { query } = usePlace();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const filtered = FILTERS.some((name) => query.has(name));
  const list = usePaged<InnovationItem>(apiUrl('/innovations', { ...asked, limit: AT_ONCE }));
  const clear = () => setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])));
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.results.title}</h1>
          <p class="meta">{filtered || !list.data ? ' ' : words.results.sub(list.total)}</p>
        </div>
      </div>
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.results.list}
        </h2>
        <Filters />
        <ResultLine count={list.total} filtered={filtered} clear={clear} />
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={8} />
        ) : list.items.length === 0 ? (
          <Empty
            title={words.results.none}
            action={
              <button type="button" class="btn" onClick={clear}>
                {words.results.clear}
              </button>
            }
          >
            {words.results.noneHelp}
          </Empty>
        ) : (
          <ResultTable results={list.items} stale={list.stale} />
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
  const options = (names: Record<string, string>) =>
    Object.entries(names).map(([value, text]) => ({ value, text }));
  return (
    <form
      class="filters all"
      role="search"
      aria-label={words.results.filter}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextFilter name="q" label={words.results.q} hint={words.results.qHint} />
      <ChoiceFilter
        name="type"
        label={words.results.type}
        all={words.results.allTypes}
        options={options(words.results.types)}
      />
      <ChoiceFilter
        name="award"
        label={words.results.award}
        all={words.results.allAwards}
        options={[{ value: RATED, text: words.results.ratedOnly }, ...options(words.results.awardLevels)]}
      />
    </form>
  );
}

interface ResultLineProps {
  count: number;
  filtered: boolean;
  clear: () => void;
}

function ResultLine({ count, filtered, clear }: ResultLineProps) {
  const words = useWords();
  const { query } = usePlace();
  const code = query.get('studio');
  const studio = useFetch<StudioItem>(code ? apiUrl(`/studios/${encodeURIComponent(code)}`) : null);
  const [before, number, after] = words.results.count(count);
  return (
    <div class="bar2">
      <p aria-live="polite">
        {before}
        <b>{number}</b>
        {after}
        {code && `${words.comma}${words.results.studioOnly(studio.data?.name ?? code)}`}
      </p>
      {filtered && (
        <button type="button" class="link" onClick={clear}>
          {words.results.clear}
        </button>
      )}
      <div class="tools">
        <label>
          <input
            type="checkbox"
            checked={query.get('ip') === 'true'}
            onChange={(event) => setQuery({ ip: event.currentTarget.checked ? 'true' : null })}
          />{' '}
          {words.results.protectedOnly}
        </label>
      </div>
    </div>
  );
}

function ResultTable({ results, stale }: { results: InnovationItem[]; stale: boolean }) {
  const words = useWords();
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <thead>
        <tr>
          <th scope="col">{words.results.name}</th>
          <th scope="col">{words.results.type}</th>
          <th scope="col">{words.results.studio}</th>
          <th scope="col">{words.results.award}</th>
          <th scope="col" class="n">
            {words.results.assets}
          </th>
          <th scope="col" class="n last">
            {words.results.completed}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map((one) => (
          <tr>
            <td class="head">
              <a class="strong cover" href={innovationUrl(one.code)}>
                {one.title}
              </a>
            </td>
            <td class="deskonly">{wordFor(words.results.types, one.type)}</td>
            <td class="deskonly">
              {one.studio && (
                <a class="link" href={studioUrl(one.studio)}>
                  {one.studioName}
                </a>
              )}
            </td>
            <td class="side">
              <AwardTag level={one.level} />
            </td>
            <td class="n deskonly">{one.ipAssets || ''}</td>
            <td class="n last deskonly">{one.completedOn}</td>
            <td class="phone">
              {[wordFor(words.results.types, one.type), one.studioName].filter(Boolean).join(words.comma)}
            </td>
            <td class="phone n">{one.completedOn?.slice(0, 4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
