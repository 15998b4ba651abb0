import { SignInFirst } from '../account/SignInFirst';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { FactRows } from '../components/Facts';
import { PersonName } from '../components/PersonName';
import { ErrorPanel, Skeleton } from '../components/states';
import { clockText } from '../dates';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { PairingFacts, PairingPeople } from '../pairing/PairingParts';
import { Decision } from '../review/Decision';
import { Accounts } from '../review/Disputes';
import { accountName, kindOf, mergeOf, pairingOf, sent, studiosOf, submissionPath } from '../review/submission';
import { SubmissionStateTag } from '../review/SubmissionList';
import { pairingUrl, personUrl, studioUrl, to } from '../router';
import type { CatalogueEntry, Page, StudioItem, Submission } from '../types';
import { useFetch } from '../useFetch';

/** One submission: what is so now, what will be, and the decision. */
export function SubmissionPage({ id }: { id: string }) {
  const { signedIn } = useRights();
  return signedIn ? <One id={id} /> : <SignInFirst />;
}

function One({ id }: { id: string }) {
  const words = useWords();
  const said = words.review;
  const { may } = useRights();
  const fetched = useFetch<Submission>(apiUrl(submissionPath(id)));
  const one = fetched.data;
  const kind = one ? wordFor(said.kinds, kindOf(one)) : null;
  useTitle(kind, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!one) return <Skeleton lines={8} />;
  return (
    <>
      <Breadcrumb
        steps={[
          ...(may('record') ? [{ href: to('/work'), text: words.work.title }] : []),
          { href: to('/submissions'), text: said.queue },
          { text: kind ?? '' },
        ]}
      />
      <div class="title">
        <div>
          <h1>
            {kind} <SubmissionStateTag one={one} />
          </h1>
          <p class="meta">
            <span>{said.sentBy(one.scope?.name ?? said.provinceItself, clockText(one.submittedAt))}</span>
            <span>{accountName(one.submittedBy)}</span>
          </p>
        </div>
      </div>
      <div class="stack">
        <Decision one={one} onDone={fetched.reload} />
        <Matter one={one} />
      </div>
    </>
  );
}

function Matter({ one }: { one: Submission }) {
  switch (kindOf(one)) {
    case 'recordPairing':
      return <NewPairing one={one} />;
    case 'recordOrigin':
      return <NewOrigin one={one} />;
    case 'mergePeople':
      return <MergeAsked one={one} />;
    case 'correction':
      return <Correction one={one} />;
    default:
      return <OtherAccount one={one} />;
  }
}

/** Two records that are to be one; what that comes to is shown where they are compared. */
function MergeAsked({ one }: { one: Submission }) {
  const words = useWords();
  const { from, into } = mergeOf(one);
  return (
    <section class="panel" aria-labelledby="after">
      <div class="phead">
        <h2 id="after">{one.state === 'APPROVED' ? words.review.whatWasSent : words.review.then}</h2>
      </div>
      <p class="pad">{words.merging.gist(from.name, from.code, into.code)}</p>
      <p class="pad">
        {[from, into].map((record) => (
          <>
            <a class="link" href={personUrl(record.code)}>
              {record.name} {record.code}
            </a>{' '}
          </>
        ))}
        {one.state !== 'APPROVED' && (
          <a class="btn" href={to('/duplicates', { person: from.code })}>
            {words.merging.compare}
          </a>
        )}
      </p>
    </section>
  );
}

/** Nothing is there before a new record: said, so that nobody looks for it. */
function Before({ text }: { text: string }) {
  const words = useWords().review;
  return (
    <section class="panel before" aria-labelledby="before">
      <h2 id="before">{words.now}</h2>
      <p>{text}</p>
    </section>
  );
}

function NewPairing({ one }: { one: Submission }) {
  const said = useWords().review;
  const trade = sent(one, 'occupation');
  const studio = sent(one, 'studio');
  const trades = useFetch<Page<CatalogueEntry>>(trade ? apiUrl('/occupations', { q: trade, limit: 20 }) : null);
  const host = useFetch<StudioItem>(studio ? apiUrl(`/studios/${encodeURIComponent(studio)}`) : null);
  const tradeName = trades.data?.items.find((entry) => entry.code === trade)?.name ?? null;
  const pairing = pairingOf(one, tradeName, host.data?.name ?? null);
  return (
    <>
      {one.state !== 'APPROVED' && <Before text={said.noPairingYet} />}
      <section class="panel" aria-labelledby="after">
        <div class="phead">
          <h2 id="after">{one.state === 'APPROVED' ? said.whatWasSent : said.then}</h2>
        </div>
        <PairingPeople pairing={pairing} />
        <PairingFacts pairing={pairing} />
      </section>
    </>
  );
}

function NewOrigin({ one }: { one: Submission }) {
  const words = useWords();
  const said = words.review;
  const { child, parents } = studiosOf(one);
  const facts: [string, string][] = [
    [words.evidence.kind, wordFor(words.origins, sent(one, 'kind'))],
    [words.evidence.occurredOn, sent(one, 'occurredOn')],
    [words.evidence.document, sent(one, 'document')],
  ];
  return (
    <>
      {one.state !== 'APPROVED' && <Before text={said.noOriginYet} />}
      <section class="panel" aria-labelledby="after">
        <div class="phead">
          <h2 id="after">{one.state === 'APPROVED' ? said.whatWasSent : said.then}</h2>
        </div>
        <p class="pad origin">
          <a class="link" href={studioUrl(child.code)}>
            {child.name}
          </a>{' '}
          {said.grewOutOf}{' '}
          {parents.map((parent, i) => (
            <>
              {i > 0 && words.listComma}
              <a class="link" href={studioUrl(parent.code)}>
                {parent.name}
              </a>
            </>
          ))}
        </p>
        <dl class="kv record">
          <FactRows facts={facts} />
        </dl>
      </section>
    </>
  );
}

function OtherAccount({ one }: { one: Submission }) {
  const words = useWords();
  const { may } = useRights();
  const [kind, key = ''] = (one.subject ?? '').split(':');
  const href = kind === 'studio' ? studioUrl(key) : may('pairings') ? pairingUrl(key) : null;
  return (
    <section class="panel disputes" aria-label={words.review.disputes}>
      <Accounts one={one} pairing={one.before} />
      {href && (
        <a class="more" href={href}>
          {words.review.openRecord}
        </a>
      )}
    </section>
  );
}

function Correction({ one }: { one: Submission }) {
  const said = useWords().review;
  const id = one.subject?.replace(/^person:/, '') ?? '';
  return (
    <section class="panel disputes" aria-labelledby="correction">
      <div class="phead">
        <h2 id="correction">{said.wanted}</h2>
      </div>
      <div class="pad">
        <p class="said">{sent(one, 'text')}</p>
        {sent(one, 'document') && <p class="hint">{said.restsOn(sent(one, 'document'))}</p>}
        <p>
          {said.aboutPerson} <PersonName id={id} name={id} link="link" />
        </p>
      </div>
    </section>
  );
}
