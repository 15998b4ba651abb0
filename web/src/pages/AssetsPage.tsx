import { apiUrl } from '../api';
import { ChoiceFilter, DayFilter, FilterForm, TextFilter, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { useHosts } from '../components/organisations';
import { usePaged } from '../components/Pager';
import { ResultTabs } from '../components/ResultTabs';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { assetUrl, innovationUrl, usePlace } from '../router';
import { useDay } from '../session';
import type { IpAsset, PersonItem, Page, StudioItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'kind', 'status', 'organisation', 'studio', 'person', 'from', 'to'];
const AT_ONCE = 100;

/** Patents and software copyrights; every filter is in the address. */
export function AssetsPage() {
  const words = useWords();
  useTitle(words.ip.title, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const list = usePaged<IpAsset>(apiUrl('/ip-assets', { ...asked, asOf, limit: AT_ONCE }));
  const filtered = FILTERS.some((name) => query.has(name));
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.ip.title}</h1>
          <p class="meta">{filtered || !list.data ? ' ' : words.ip.sub(list.total)}</p>
        </div>
      </div>
      <ResultTabs />
      <ListPanel
        list={list}
        filters={FILTERS}
        title={words.ip.list}
        none={words.ip.none}
        count={words.ip.count(list.total)}
        also={useAskedFor()}
        form={<Filters />}
      >
        <Table assets={list.items} stale={list.stale} />
      </ListPanel>
    </>
  );
}

/** The studio or person that the address asks for, by name. */
function useAskedFor(): string | null {
  const words = useWords();
  const { query } = usePlace();
  const studio = query.get('studio');
  const person = query.get('person');
  const found = useFetch<StudioItem>(studio ? apiUrl(`/studios/${encodeURIComponent(studio)}`) : null);
  const who = useFetch<Page<PersonItem>>(person ? apiUrl('/people', { ids: person }) : null);
  const parts = [
    studio && words.results.studioOnly(found.data?.name ?? studio),
    person && words.ip.by(who.data?.items[0]?.name ?? person),
  ];
  return parts.filter(Boolean).join(words.comma) || null;
}

function Filters() {
  const words = useWords();
  return (
    <FilterForm label={words.ip.filter}>
      <TextFilter name="q" label={words.ip.q} hint={words.ip.qHint} />
      <ChoiceFilter name="kind" label={words.ip.kind} all={words.ip.allKinds} options={optionsOf(words.results.kinds)} />
      <ChoiceFilter
        name="status"
        label={words.ip.state}
        all={words.ip.allStates}
        options={optionsOf(words.results.assetStates)}
      />
      <ChoiceFilter
        name="organisation"
        label={words.results.organisation}
        all={words.studios.allOrganisations}
        options={useHosts()}
      />
      <DayFilter name="from" label={words.ip.from} />
      <DayFilter name="to" label={words.ip.to} />
    </FilterForm>
  );
}

function Table({ assets, stale }: { assets: IpAsset[]; stale: boolean }) {
  const words = useWords();
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <thead>
        <tr>
          <th scope="col">{words.ip.name}</th>
          <th scope="col">{words.ip.kind}</th>
          <th scope="col">{words.ip.state}</th>
          <th scope="col">{words.ip.number}</th>
          <th scope="col">{words.ip.protects}</th>
          <th scope="col" class="n last">
            {words.ip.granted}
          </th>
        </tr>
      </thead>
      <tbody>
        {assets.map((one) => (
          <tr>
            <td class="head">
              <a class="strong cover" href={assetUrl(one.number)}>
                {one.title}
              </a>
            </td>
            <td class="deskonly">{wordFor(words.results.kinds, one.kind)}</td>
            <td class="side">
              <span class="tag">{wordFor(words.results.assetStates, one.status)}</span>
            </td>
            <td class="code deskonly">{one.display}</td>
            <td class="deskonly">
              {one.innovations.map((result, i) => (
                <>
                  {i > 0 && words.listComma}
                  <a class="link" href={innovationUrl(result.code)}>
                    {result.name}
                  </a>
                </>
              ))}
            </td>
            <td class="n last deskonly">{one.grantedOn}</td>
            <td class="phone">
              {[wordFor(words.results.kinds, one.kind), one.display].filter(Boolean).join(words.comma)}
            </td>
            <td class="phone n">{one.grantedOn?.slice(0, 4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
