import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { FactRows } from '../components/Facts';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import type { SourceDocument } from '../programme/types';
import { basesUrl, eventUrl, innovationUrl, pairingUrl, projectUrl, studioUrl, to } from '../router';
import { useFetch } from '../useFetch';

/** One document and everything that cites it. */
export function DocumentPage({ id }: { id: string }) {
  const words = useWords();
  const fetched = useFetch<SourceDocument>(apiUrl(`/documents/${encodeURIComponent(id)}`));
  const document = fetched.data;
  useTitle(document?.title ?? null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!document) return <Skeleton lines={6} />;
  return (
    <>
      <Breadcrumb
        steps={[{ href: to('/documents'), text: words.programme.documents }, { text: document.title }]}
      />
      <div class="title alone">
        <div>
          <h1>{document.title}</h1>
        </div>
      </div>
      <div class="grid first">
        <div>
          <Citing document={document} />
        </div>
        <div>
          <section class="panel" aria-labelledby="facts">
            <div class="phead">
              <h2 id="facts">{words.programme.facts}</h2>
            </div>
            <dl class="kv pad">
              <FactRows
                facts={[
                  [words.programme.documentKind, wordFor(words.programme.documentKinds, document.kind)],
                  [words.programme.docNo, document.docNo],
                  [words.programme.issuer, document.issuer],
                  [words.programme.issuedOn, document.issuedOn],
                  [words.programme.code, document.id],
                ]}
              />
            </dl>
          </section>
        </div>
      </div>
    </>
  );
}

function Citing({ document }: { document: SourceDocument }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="citing">
      <div class="phead">
        <h2 id="citing">{words.programme.citedBy}</h2>
      </div>
      {document.citedBy.length === 0 ? (
        <p class="pad sub">{words.programme.citedByNone}</p>
      ) : (
        <ul class="plain resultlist">
          {document.citedBy.map((one) => (
            <li>
              <span>
                <a class="link" href={linkTo(one.kind, one.key, one.name)}>
                  {one.name}
                </a>
              </span>
              <span class="when">{wordFor(words.programme.recordKinds, one.kind)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The page of a record of a kind, by its key. */
function linkTo(kind: string, key: string, name: string): string {
  switch (kind) {
    case 'pairing':
      return pairingUrl(key);
    case 'studio':
      return studioUrl(key);
    case 'innovation':
      return innovationUrl(key);
    case 'event':
      return eventUrl(key);
    case 'pilot-project':
      return projectUrl(key);
    case 'title-bridge':
      return to('/title-bridges', { q: key });
    case 'training-base':
      return basesUrl(name);
    default:
      return `${to('/reports')}#reported`;
  }
}
