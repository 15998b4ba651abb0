import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { Empty } from '../components/Empty';
import { OrganisationField } from '../components/OrganisationField';
import { Segments } from '../components/Segments';
import { ErrorPanel, NotFound, Note, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { TwinLine } from '../merging/TwinLine';
import type { Twin } from '../merging/types';
import { useLiveList } from '../review/Section';
import { personUrl, setQuery, to, usePlace } from '../router';

/** 疑似重复: records that may be of one person, to be made one or to be told apart. */
export function DuplicatesPage() {
  const { may, signedIn } = useRights();
  if (may('record')) return <Duplicates />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Duplicates() {
  const words = useWords();
  const said = words.merging;
  useTitle(said.title, words.name);
  const { query } = usePlace();
  const marked = query.get('part') === 'different';
  const person = query.get('person');
  const organisation = query.get('organisation') ?? '';
  const list = useLiveList<Twin>(
    apiUrl('/people/duplicates', {
      // One person's are not narrowed, nor are those that were told apart.
      organisation: person || marked ? null : organisation,
      person,
      different: marked ? true : null,
      limit: 20,
    }),
  );
  const [done, setDone] = useState<{ text: string; into: string | null } | null>(null);
  const decided = (text: string, merged?: { into: string }) => setDone({ text, into: merged?.into ?? null });
  return (
    <>
      <Breadcrumb steps={[{ href: to('/work'), text: words.work.title }, { text: said.title }]} />
      <div class="title">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">{said.sub}</p>
        </div>
        <Segments
          label={said.title}
          value={marked ? 'different' : 'open'}
          options={[
            { value: 'open', text: said.open },
            { value: 'different', text: said.differents },
          ]}
          onChange={(part) => setQuery({ part: part === 'open' ? null : part })}
        />
      </div>
      <section class="panel" aria-labelledby="twins">
        <h2 class="vh" id="twins">
          {said.title}
        </h2>
        <div class="bar2">
          {person ? (
            <button type="button" class="link" onClick={() => setQuery({ person: null })}>
              {said.everybody(person)}
            </button>
          ) : (
            !marked && (
              <OrganisationField
                id="organisation"
                value={organisation}
                all={said.allOrganisations}
                onChange={(code) => setQuery({ organisation: code })}
              />
            )
          )}
          <p aria-live="polite">{list.data && said.count(list.total)}</p>
        </div>
        {done && (
          <div class="outcomes">
            <Note title={done.text}>
              {done.into && (
                <a class="link" href={personUrl(done.into)}>
                  {said.seePerson}
                </a>
              )}
            </Note>
          </div>
        )}
        <Lines list={list} onDone={decided} none={marked ? said.noDifferents : said.none} />
      </section>
    </>
  );
}

interface LinesProps {
  list: ReturnType<typeof useLiveList<Twin>>;
  none: string;
  onDone: (text: string, merged?: { into: string }) => void;
}

function Lines({ list, none, onDone }: LinesProps) {
  const words = useWords();
  if (list.error) return <ErrorPanel error={list.error} retry={list.reload} />;
  if (!list.data) return <Skeleton lines={6} />;
  return (
    <>
      {list.items.length ? (
        <ul class="worklist">
          {list.items.map((twin) => (
            <TwinLine key={`${twin.one.person.id}~${twin.other.person.id}`} twin={twin} onDone={onDone} />
          ))}
        </ul>
      ) : (
        <Empty title={none}>{words.merging.noneText}</Empty>
      )}
      {list.more && (
        <button type="button" class="more" onClick={list.more}>
          {words.review.more}
        </button>
      )}
    </>
  );
}
