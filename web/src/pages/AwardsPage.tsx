import { apiUrl } from '../api';
import { ChoiceFilter, FilterForm, TextFilter, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { useHosts } from '../components/organisations';
import { usePaged } from '../components/Pager';
import { AwardTag } from '../components/Results';
import { ResultTabs } from '../components/ResultTabs';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { innovationUrl, studioUrl, usePlace } from '../router';
import { useDay } from '../session';
import type { AwardItem, StudioItem } from '../types';
import { useFetch } from '../useFetch';

const FILTERS = ['q', 'level', 'grade', 'year', 'organisation', 'studio'];
const AT_ONCE = 100;
const YEAR = /^\d{4}$/;

/** Awards of results; every filter is in the address. */
export function AwardsPage() {
  const words = useWords();
  useTitle(words.awards.title, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const year = asked['year'] && YEAR.test(asked['year']) ? asked['year'] : null;
  const list = usePaged<AwardItem>(apiUrl('/awards', { ...asked, year, asOf, limit: AT_ONCE }));
  const filtered = FILTERS.some((name) => query.has(name));
  const code = query.get('studio');
  const studio = useFetch<StudioItem>(code ? apiUrl(`/studios/${encodeURIComponent(code)}`) : null);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.awards.title}</h1>
          <p class="meta">{filtered || !list.data ? ' ' : words.awards.sub(list.total)}</p>
        </div>
      </div>
      <ResultTabs />
      <ListPanel
        list={list}
        filters={FILTERS}
        title={words.awards.list}
        none={words.awards.none}
        count={words.awards.count(list.total)}
        also={code && words.results.studioOnly(studio.data?.name ?? code)}
        form={<Filters />}
      >
        <Table awards={list.items} stale={list.stale} />
      </ListPanel>
    </>
  );
}

function Filters() {
  const words = useWords();
  return (
    <FilterForm label={words.awards.filter}>
      <TextFilter name="q" label={words.awards.q} hint={words.awards.qHint} />
      <ChoiceFilter
        name="level"
        label={words.awards.level}
        all={words.awards.allLevels}
        options={optionsOf(words.results.awardLevels)}
      />
      <ChoiceFilter
        name="grade"
        label={words.awards.grade}
        all={words.awards.allGrades}
        options={optionsOf(words.results.awardGrades)}
      />
      <ChoiceFilter
        name="organisation"
        label={words.results.organisation}
        all={words.studios.allOrganisations}
        options={useHosts()}
      />
      <TextFilter name="year" label={words.awards.year} hint={words.awards.yearHint} />
    </FilterForm>
  );
}

function Table({ awards, stale }: { awards: AwardItem[]; stale: boolean }) {
  const words = useWords();
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <thead>
        <tr>
          <th scope="col">{words.results.name}</th>
          <th scope="col">{words.awards.name}</th>
          <th scope="col">{words.awards.level}</th>
          <th scope="col">{words.awards.grade}</th>
          <th scope="col">{words.results.studio}</th>
          <th scope="col" class="n last">
            {words.awards.year}
          </th>
        </tr>
      </thead>
      <tbody>
        {awards.map((one) => (
          <tr>
            <td class="head">
              <a class="strong cover" href={innovationUrl(one.innovation)}>
                {one.title}
              </a>
            </td>
            <td class="deskonly">{one.name}</td>
            <td class="side">
              <AwardTag level={one.level} />
            </td>
            <td class="deskonly">{wordFor(words.results.awardGrades, one.grade)}</td>
            <td class="deskonly">
              {one.studio && (
                <a class="link" href={studioUrl(one.studio)}>
                  {one.studioName}
                </a>
              )}
            </td>
            <td class="n last deskonly">{one.year}</td>
            <td class="phone">
              {[one.name, wordFor(words.results.awardGrades, one.grade)].filter(Boolean).join(words.comma)}
            </td>
            <td class="phone n">{one.year}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
