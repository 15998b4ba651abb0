import { apiUrl } from '../api';
import { ChoiceFilter, DayFilter, FilterForm, TextFilter, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { useHosts } from '../components/organisations';
import { usePaged } from '../components/Pager';
import { AwardTag, RATED } from '../components/Results';
import { ResultTabs } from '../components/ResultTabs';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { innovationUrl, setQuery, studioUrl, usePlace } from '../router';
import { useDay } from '../session';
import type { InnovationItem, Organisation, StudioItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'type', 'award', 'ip', 'studio', 'organisation', 'adoptedBy', 'from', 'to'];
const AT_ONCE = 100;

/** Results by type, award and studio; every filter is in the address. */
export function InnovationsPage() {
  const words = useWords();
  useTitle(words.results.title, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const filtered = FILTERS.some((name) => query.has(name));
  const list = usePaged<InnovationItem>(apiUrl('/innovations', { ...asked, asOf, limit: AT_ONCE }));
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.results.title}</h1>
          <p class="meta">{filtered || !list.data ? ' ' : words.results.sub(list.total)}</p>
        </div>
      </div>
      <ResultTabs />
      <ListPanel
        list={list}
        filters={FILTERS}
        title={words.results.list}
        none={words.results.none}
        count={words.results.count(list.total)}
        also={useAskedFor()}
        form={<Filters />}
        tools={<ProtectedOnly />}
      >
        <ResultTable results={list.items} stale={list.stale} />
      </ListPanel>
    </>
  );
}

function Filters() {
  const words = useWords();
  return (
    <FilterForm label={words.results.filter}>
      <TextFilter name="q" label={words.results.q} hint={words.results.qHint} />
      <ChoiceFilter
        name="type"
        label={words.results.type}
        all={words.results.allTypes}
        options={optionsOf(words.results.types)}
      />
      <ChoiceFilter
        name="award"
        label={words.results.award}
        all={words.results.allAwards}
        options={[{ value: RATED, text: words.results.ratedOnly }, ...optionsOf(words.results.awardLevels)]}
      />
      <ChoiceFilter
        name="organisation"
        label={words.results.organisation}
        all={words.studios.allOrganisations}
        options={useHosts()}
      />
      <DayFilter name="from" label={words.results.from} />
      <DayFilter name="to" label={words.results.to} />
    </FilterForm>
  );
}

/** The studio, or the organisation that uses them, that the address asks for, by name. */
function useAskedFor(): string | null {
  const words = useWords();
  const { query } = usePlace();
  const code = query.get('studio');
  const user = query.get('adoptedBy');
  const studio = useFetch<StudioItem>(code ? apiUrl(`/studios/${encodeURIComponent(code)}`) : null);
  const adopting = useFetch<Organisation>(
    user ? apiUrl(`/organisations/${encodeURIComponent(user)}`) : null,
  );
  const parts = [
    code && words.results.studioOnly(studio.data?.name ?? code),
    user && words.results.adopted(adopting.data?.name ?? user),
  ];
  return parts.filter(Boolean).join(words.comma) || null;
}

function ProtectedOnly() {
  const words = useWords();
  const { query } = usePlace();
  return (
    <label>
      <input
        type="checkbox"
        checked={query.get('ip') === 'true'}
        onChange={(event) => setQuery({ ip: event.currentTarget.checked ? 'true' : null })}
      />{' '}
      {words.results.protectedOnly}
    </label>
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
