import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { ChoiceFilter, FilterForm, TextFilter } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { Actions, DocumentLink, ProgrammeLinks } from '../programme/parts';
import type { BaseItem } from '../programme/types';
import { organisationUrl, setQuery, usePlace } from '../router';
import { useDay } from '../session';

const FILTERS = ['q', 'action'];
const AT_ONCE = 100;

/** Training bases that are open on the day. */
export function BasesPage() {
  const words = useWords();
  useTitle(words.programme.bases, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const list = usePaged<BaseItem>(apiUrl('/training-bases', { ...asked, asOf, limit: AT_ONCE }));
  const clear = () => setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])));
  const [before, number, after] = words.programme.basesCount(list.total);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.programme.bases}</h1>
          <p class="meta">{words.programme.basesSub(asOf)}</p>
          <ProgrammeLinks here="bases" />
        </div>
      </div>
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.programme.bases}
        </h2>
        <FilterForm label={words.programme.filterBases}>
          <TextFilter name="q" label={words.programme.q} hint={words.results.qHint} />
          <ChoiceFilter
            name="action"
            label={words.programme.action}
            all={words.programme.allActions}
            options={Object.entries(words.programme.actions).map(([value, text]) => ({ value, text }))}
          />
        </FilterForm>
        <div class="bar2">
          <p aria-live="polite">
            {before}
            <b>{number}</b>
            {after}
          </p>
          <div class="tools">{list.url && <ListFiles url={list.url} />}</div>
        </div>
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={6} />
        ) : list.items.length === 0 ? (
          <Empty
            title={words.programme.basesNone}
            action={
              <button type="button" class="btn" onClick={clear}>
                {words.results.clear}
              </button>
            }
          >
            {words.programme.noneHelp}
          </Empty>
        ) : (
          <Bases bases={list.items} />
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

function Bases({ bases }: { bases: BaseItem[] }) {
  const words = useWords();
  return (
    <table class="tbl rows">
      <thead>
        <tr>
          <th scope="col">{words.programme.base}</th>
          <th scope="col">{words.programme.organisation}</th>
          <th scope="col">{words.programme.region}</th>
          <th scope="col">{words.programme.action}</th>
          <th scope="col" class="n">
            {words.programme.capacity}
          </th>
          <th scope="col" class="n last">
            {words.programme.opened}
          </th>
        </tr>
      </thead>
      <tbody>
        {bases.map((one) => (
          <tr>
            <td class="head">
              <span class="strong">{one.name}</span>
              {one.document && (
                <span class="two">
                  <DocumentLink id={one.document} title={one.documentTitle} />
                </span>
              )}
            </td>
            <td class="deskonly">
              {one.organisation && (
                <a class="link" href={organisationUrl(one.organisation)}>
                  {one.organisationName}
                </a>
              )}
            </td>
            <td class="deskonly">{one.regionName}</td>
            <td class="deskonly tags">
              <Actions of={one.actions} />
            </td>
            <td class="n side">{one.capacity === null ? '' : words.units.peopleN(one.capacity)}</td>
            <td class="n last deskonly">{one.openedOn}</td>
            <td class="phone">
              {[one.organisationName, one.regionName].filter(Boolean).join(words.comma)}
            </td>
            <td class="phone n">{one.openedOn?.slice(0, 4)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
