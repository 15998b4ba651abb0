import { useOrganisationNames } from '../account/grants';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { ChangesTable } from '../audit/ChangesTable';
import type { RecordView } from '../audit/useRecord';
import { useRecord } from '../audit/useRecord';
import { VerificationPanel } from '../audit/VerificationPanel';
import { Viewings } from '../audit/Viewings';
import type { ComponentChildren } from 'preact';
import { Empty } from '../components/Empty';
import { TextFilter } from '../components/FilterFields';
import { Segments } from '../components/Segments';
import { ErrorPanel, NotFound, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import type { ChangeRecord, Disclosure } from '../types';

/** 审计: who changed what, who looked at whom, and whether both records are whole. */
export function AuditPage() {
  const { may, signedIn } = useRights();
  if (may('audit')) return <Audit />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Audit() {
  const words = useWords();
  const said = words.audit;
  useTitle(said.title, words.name);
  const looked = usePlace().query.get('record') === 'disclosures';
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">{said.sub}</p>
        </div>
        <Segments
          label={said.which}
          value={looked ? 'disclosures' : 'changes'}
          options={[
            { value: 'changes', text: said.changes },
            { value: 'disclosures', text: said.disclosures },
          ]}
          onChange={(record) =>
            setQuery({ record: record === 'changes' ? null : record, actor: null, subject: null, person: null, since: null })
          }
        />
      </div>
      <div class="stack">
        <VerificationPanel />
        {looked ? <DisclosureRecord /> : <ChangeRecords />}
      </div>
    </>
  );
}

function ChangeRecords() {
  const words = useWords();
  const said = words.audit;
  const { query } = usePlace();
  const names = useOrganisationNames(true);
  const actor = query.get('actor');
  const view = useRecord<ChangeRecord>('/changes', {
    // An account by its name; other actors, such as public or import, as they are written.
    actor: actor && !actor.includes(':') ? `account:${actor}` : actor,
    subject: query.get('subject'),
    since: numberIn(query.get('since')),
  });
  return (
    <RecordPanel
      title={said.changes}
      view={view}
      filters={
        <>
          <TextFilter name="actor" label={said.actor} hint={said.actorHint} />
          <TextFilter name="subject" label={said.subject} hint={said.subjectHint} />
          <TextFilter name="since" label={said.since} hint={said.sinceHint} />
        </>
      }
    >
      <ChangesTable items={view.items} names={names} />
    </RecordPanel>
  );
}

function DisclosureRecord() {
  const words = useWords();
  const said = words.audit;
  const { query } = usePlace();
  const names = useOrganisationNames(true);
  const view = useRecord<Disclosure>('/disclosures', {
    person: query.get('person'),
    since: numberIn(query.get('since')),
  });
  return (
    <RecordPanel
      title={said.disclosures}
      view={view}
      filters={
        <>
          <TextFilter name="person" label={said.person} hint={said.personHint} />
          <TextFilter name="since" label={said.since} hint={said.sinceHint} />
        </>
      }
    >
      <Viewings items={view.items} names={names} subjects />
    </RecordPanel>
  );
}

const numberIn = (text: string | null) => (text && /^\d{1,15}$/.test(text) ? text : null);

interface RecordPanelProps {
  title: string;
  view: RecordView<unknown>;
  filters: ComponentChildren;
  children: ComponentChildren;
}

function RecordPanel({ title, view, filters, children }: RecordPanelProps) {
  const said = useWords().audit;
  return (
    <section class="panel" aria-labelledby="links">
      <div class="phead">
        <h2 id="links">{title}</h2>
        <p>{view.newestFirst ? said.newestFirst : said.inOrder}</p>
      </div>
      <div class="filters fewer" role="search" aria-label={said.filter}>
        {filters}
      </div>
      {view.error ? (
        <ErrorPanel error={view.error} retry={view.reload} />
      ) : !view.here ? (
        <Skeleton lines={6} />
      ) : view.items.length === 0 ? (
        <Empty title={said.nothing}>{said.nothingText}</Empty>
      ) : (
        children
      )}
      {view.more && (
        <button type="button" class="more" onClick={view.more}>
          {view.newestFirst ? said.older : said.onwards}
        </button>
      )}
    </section>
  );
}
