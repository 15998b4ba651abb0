import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { FilterForm, TextFilter } from '../components/FilterFields';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import type { TitleBridge } from '../types';
import { useFetch } from '../useFetch';

const ALL = 1000;

/** Which titles grades and qualifications stand for; the table is short and filtered here. */
export function TitleBridgesPage() {
  const words = useWords();
  useTitle(words.bridges.title, words.name);
  const list = useFetch<{ items: TitleBridge[]; total: number }>(
    apiUrl('/title-bridges', { limit: ALL }),
  );
  const q = usePlace().query.get('q')?.trim() ?? '';
  const shown = list.data?.items.filter((one) =>
    [one.qualification, one.title].some((text) => text.includes(q)),
  );
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.bridges.title}</h1>
          <p class="meta">{words.bridges.sub}</p>
        </div>
      </div>
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.bridges.title}
        </h2>
        <FilterForm label={words.bridges.filter}>
          <TextFilter name="q" label={words.bridges.q} hint={words.bridges.qHint} />
        </FilterForm>
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !shown ? (
          <Skeleton lines={8} />
        ) : shown.length === 0 ? (
          <Empty
            title={words.bridges.none}
            action={
              <button type="button" class="btn" onClick={() => setQuery({ q: null })}>
                {words.results.clear}
              </button>
            }
          >
            {words.bridges.noneHelp}
          </Empty>
        ) : (
          <Bridges bridges={shown} />
        )}
      </section>
    </>
  );
}

function Bridges({ bridges }: { bridges: TitleBridge[] }) {
  const { bridges: text } = useWords();
  return (
    <table class="tbl rows">
      <thead>
        <tr>
          <th scope="col">{text.qualification}</th>
          <th scope="col">{text.standsForTitle}</th>
          <th scope="col">{text.years}</th>
          <th scope="col" class="last">
            {text.source}
          </th>
        </tr>
      </thead>
      <tbody>
        {bridges.map((one) => (
          <tr>
            <td class="head">
              <b>{one.qualification}</b>
            </td>
            <td class="side">{one.title}</td>
            <td class="deskonly">{one.years === null ? '' : text.yearsN(one.years)}</td>
            <td class="last sub deskonly">{one.documentTitle ?? one.document}</td>
            <td class="phone">
              {[one.years && text.yearsN(one.years), one.documentTitle ?? one.document]
                .filter(Boolean)
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
