import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { FilterForm, TextFilter } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { ProgrammeLinks } from '../programme/parts';
import type { DocumentItem } from '../programme/types';
import { documentUrl, usePlace } from '../router';

const AT_ONCE = 100;

/** The documents that facts cite, the newest first. */
export function DocumentsPage() {
  const words = useWords();
  useTitle(words.programme.documents, words.name);
  const { query } = usePlace();
  const list = usePaged<DocumentItem>(apiUrl('/documents', { q: query.get('q'), limit: AT_ONCE }));
  const [before, number, after] = words.programme.documentsCount(list.total);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.programme.documents}</h1>
          <p class="meta">{words.programme.documentsSub}</p>
          <ProgrammeLinks here="documents" />
        </div>
      </div>
      <section class="panel" aria-labelledby="list">
        <h2 class="vh" id="list">
          {words.programme.documents}
        </h2>
        <FilterForm label={words.programme.filterDocuments}>
          <TextFilter name="q" label={words.programme.documentQ} hint={words.programme.documentHint} />
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
          <Empty title={words.programme.documentsNone}>{words.programme.noneHelp}</Empty>
        ) : (
          <table class="tbl rows">
            <thead>
              <tr>
                <th scope="col">{words.programme.documentTitle}</th>
                <th scope="col">{words.programme.docNo}</th>
                <th scope="col">{words.programme.issuer}</th>
                <th scope="col">{words.programme.documentKind}</th>
                <th scope="col" class="n last">
                  {words.programme.issuedOn}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((one) => (
                <tr>
                  <td class="head">
                    <a class="strong cover" href={documentUrl(one.id)}>
                      {one.title}
                    </a>
                  </td>
                  <td class="deskonly">{one.docNo}</td>
                  <td class="deskonly">{one.issuer}</td>
                  <td class="side">{wordFor(words.programme.documentKinds, one.kind)}</td>
                  <td class="n last deskonly">{one.issuedOn}</td>
                  <td class="phone">{one.issuer}</td>
                  <td class="phone n">{one.issuedOn}</td>
                </tr>
              ))}
            </tbody>
          </table>
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
