import { useState } from 'preact/hooks';
import { Consents } from '../account/Consents';
import { ErasureAsked } from '../account/ErasureAsked';
import { useOrganisationNames } from '../account/grants';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { useWho } from '../account/who';
import { apiUrl } from '../api';
import { Viewings } from '../audit/Viewings';
import { Empty } from '../components/Empty';
import { spanText } from '../components/Evidence';
import { FactRows } from '../components/Facts';
import { HonourList, PairingList } from '../components/StudioParts';
import { ErrorPanel, NotFound, Note, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { DisputeForm } from '../review/DisputeForm';
import { useDisputes } from '../review/Disputes';
import { SubmissionList } from '../review/SubmissionList';
import { personUrl, studioUrl, to } from '../router';
import type { Disclosure, Person, RecordPart } from '../types';
import { useFetch } from '../useFetch';

/** 我的资料: what is held on the reader, who looked, and how to have it corrected. */
export function MyDataPage() {
  const { signedIn } = useRights();
  const { person } = useWho();
  if (person) return <MyData id={person} />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function MyData({ id }: { id: string }) {
  const words = useWords();
  const said = words.mine;
  useTitle(said.title, words.name);
  const fetched = useFetch<Person>(apiUrl(`/people/${encodeURIComponent(id)}`));
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            <span>{said.sub}</span>
            <a class="link" href={to('/privacy')}>
              {words.footer.privacy}
            </a>
          </p>
        </div>
      </div>
      {fetched.error ? (
        <ErrorPanel error={fetched.error} retry={fetched.reload} />
      ) : !fetched.data ? (
        <Skeleton lines={8} />
      ) : (
        <div class="stack">
          <Held person={fetched.data} />
          <Corrections id={id} />
          <WhoLooked id={id} />
          <Consents id={id} />
          <ErasureAsked id={id} />
        </div>
      )}
    </>
  );
}

/** Everything that the server holds on the reader, in words. */
function Held({ person }: { person: Person }) {
  const words = useWords();
  const said = words.mine;
  const facts: [string, string | number | null][] = [
    [said.name, person.name],
    [said.id, person.id],
    [words.person.employeeNo, person.employeeNo],
    [said.gender, wordFor(said.genders, person.gender)],
    [words.person.born, person.birthYear],
    [words.person.organisation, person.organisationName],
    [words.person.trade, person.occupationName],
    [said.post, person.post],
    [said.hired, person.hiredOn],
    [said.left, person.leftOn],
    [said.retires, person.retiresOn],
    [words.person.status, wordFor(words.personStatus, person.status)],
  ];
  return (
    <section class="panel" aria-labelledby="held">
      <div class="phead">
        <h2 id="held">{said.held}</h2>
        <div class="tools">
          <a class="btn" href={personUrl(person.id)}>
            {said.asShown}
          </a>
        </div>
      </div>
      <dl class="kv record">
        <FactRows facts={facts} />
        {person.posts.length > 0 && (
          <>
            <dt>{words.person.posts}</dt>
            <dd>
              {person.posts.map((post) => (
                <span class="line">
                  {[post.organisationName ?? post.organisation, post.post, spanText(post, words)]
                    .filter(Boolean)
                    .join(words.comma)}
                </span>
              ))}
            </dd>
          </>
        )}
        {person.studios.length > 0 && (
          <>
            <dt>{words.person.studiosTitle}</dt>
            <dd>
              {person.studios.map((studio) => (
                <span class="line">
                  <a class="link" href={studioUrl(studio.code)}>
                    {studio.name}
                  </a>
                  {words.comma}
                  {wordFor(words.roles, studio.role)}
                  {words.comma}
                  {spanText(studio, words)}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {person.honours.length > 0 && (
        <>
          <h3 class="subhead">{words.person.honours}</h3>
          <HonourList honours={person.honours} />
        </>
      )}
      {person.pairings.length > 0 && (
        <>
          <h3 class="subhead">{words.person.pairings}</h3>
          <PairingList pairings={person.pairings} />
        </>
      )}
    </section>
  );
}

/** Asking for a correction, and what became of it. */
function Corrections({ id }: { id: string }) {
  const words = useWords();
  const said = words.mine;
  const [writing, setWriting] = useState(false);
  const [told, setTold] = useState(false);
  const asked = useDisputes(`person:${id}`, true);
  return (
    <section class="panel" aria-labelledby="corrections">
      <div class="phead">
        <h2 id="corrections">{said.corrections}</h2>
        {!writing && (
          <div class="tools">
            <button type="button" class="btn primary" onClick={() => setWriting(true)}>
              {said.askCorrection}
            </button>
          </div>
        )}
      </div>
      <p class="pad sub">{said.correctionsSub}</p>
      {told && (
        <div class="outcomes">
          <Note title={said.asked} />
        </div>
      )}
      {writing && (
        <DisputeForm
          subject={`person:${id}`}
          name={said.askCorrection}
          label={said.whatIsWrong}
          onSent={() => {
            setWriting(false);
            setTold(true);
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      <SubmissionList items={asked} />
    </section>
  );
}

const MOST = 1000;

/** Who was shown the reader's data, the newest first. */
function WhoLooked({ id }: { id: string }) {
  const said = useWords().mine;
  const names = useOrganisationNames(true);
  const looked = useFetch<RecordPart<Disclosure>>(apiUrl('/disclosures', { person: id, limit: MOST }));
  return (
    <section class="panel" aria-labelledby="looked">
      <div class="phead">
        <h2 id="looked">{said.looked}</h2>
        <p>{said.lookedSub}</p>
      </div>
      {looked.error ? (
        <ErrorPanel error={looked.error} retry={looked.reload} />
      ) : !looked.data ? (
        <Skeleton lines={4} />
      ) : looked.data.items.length === 0 ? (
        <Empty title={said.nobodyLooked}>{said.nobodyLookedText}</Empty>
      ) : (
        <Viewings items={[...looked.data.items].reverse()} names={names} subjects={false} />
      )}
      {looked.data?.next && <p class="pad sub">{said.lookedMore(MOST)}</p>}
    </section>
  );
}
