import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { Unconfirmed } from '../components/tags';
import { daysAfter, lastDay } from '../dates';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { AmendLink } from '../review/Decision';
import { useAct } from '../review/act';
import type { Decided } from '../review/Proposals';
import { PersonalRequests } from '../review/PersonalRequests';
import { Proposals } from '../review/Proposals';
import { Queue } from '../review/Queue';
import { ListSection, Section, useLiveList } from '../review/Section';
import { SubmissionList } from '../review/SubmissionList';
import { ConfirmPairing } from '../review/UnconfirmedPairings';
import { WAITING_URL } from '../review/waiting';
import { go, to } from '../router';
import { useAbout } from '../session';
import type { Pairing, Proposal, Submission } from '../types';
import { PairingLine } from '../pairing/PairingLine';

/** Days before the end of a term at which it is due soon. */
const SOON = 90;
const FEW = 20;

/** 我的工作, where those who record begin; everybody else begins at the home page. */
export function WorkPage() {
  const { may, signedIn } = useRights();
  if (may('record')) return <Work />;
  return signedIn ? <Home /> : <SignInFirst />;
}

function Home() {
  useEffect(() => go(to('/'), 'replace'), []);
  return null;
}

function Work() {
  const words = useWords();
  const said = words.work;
  const { today } = useAbout();
  useTitle(said.title, words.name);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            <span>{words.form.today(today)}</span>
          </p>
        </div>
        <span class="acts">
          <a class="btn" href={to('/studios/new')}>
            {words.crew.found}
          </a>
          <a class="btn" href={to('/pairings')}>
            {words.pairings.title}
          </a>
          <a class="btn" href={to('/due')}>
            {words.due.title}
          </a>
          <a class="btn" href={to('/dead-ends')}>
            {words.deadEnds.title}
          </a>
          <a class="btn" href={to('/duplicates')}>
            {words.merging.title}
          </a>
          <a class="btn" href={to('/imports')}>
            {words.imports.title}
          </a>
          <a class="btn primary" href={to('/pairings/new')}>
            {words.nav.record}
          </a>
        </span>
      </div>
      <div class="stack">
        <WaitingForMe />
        <PersonalRequests />
        <Unconfirmeds />
        <SentBack />
        <Proposed />
        <DueSoon />
        <Drafts />
        <SentByMe />
        <Exports />
      </div>
    </>
  );
}

function WaitingForMe() {
  const said = useWords().work;
  const list = useLiveList<Submission>(WAITING_URL());
  const items = list.items.filter((one) => one.mayDecide);
  return (
    <ListSection
      id="waiting"
      title={said.waiting}
      sub={said.waitingSub}
      list={list}
      items={items}
      none={
        <Empty
          title={said.waitingNone}
          action={
            <a class="btn" href={to('/submissions')}>
              {said.toQueue}
            </a>
          }
        >
          {said.waitingNoneText}
        </Empty>
      }
    >
      {(shown) => (
        <>
          <Queue items={shown} />
          <a class="more" href={to('/submissions')}>
            {said.toQueue}
          </a>
        </>
      )}
    </ListSection>
  );
}

function Unconfirmeds() {
  const said = useWords().work;
  const list = useLiveList<Pairing>(apiUrl('/pairings', { unconfirmed: true, limit: FEW }));
  const acting = useAct();
  return (
    <ListSection id="unconfirmed" title={said.unconfirmed} sub={said.unconfirmedSub} list={list}>
      {(pairings) => (
        <>
          {acting.refused && <WhyNot error={acting.refused} />}
          <PairingLines pairings={pairings} after={(one) => <ConfirmPairing pairing={one} acting={acting} />} />
        </>
      )}
    </ListSection>
  );
}

function SentBack() {
  const said = useWords().work;
  const list = useLiveList<Submission>(apiUrl('/submissions', { mine: true, state: 'SENT_BACK', limit: FEW }));
  return (
    <ListSection id="sent-back" title={said.sentBack} sub={said.sentBackSub} list={list}>
      {(items) => <SubmissionList items={items} after={(one) => <AmendLink one={one} />} />}
    </ListSection>
  );
}

function Proposed() {
  const said = useWords().work;
  const list = useLiveList<Proposal>(apiUrl('/proposals', { limit: FEW }));
  const [decided, setDecided] = useState<Decided | null>(null);
  const shown = (items: Proposal[]) => <Proposals items={items} decided={decided} onDecided={setDecided} />;
  return (
    <ListSection
      id="proposed"
      title={said.proposed}
      sub={said.proposedSub}
      list={list}
      // The last decision is said even when no proposal is left.
      none={decided ? shown([]) : undefined}
    >
      {shown}
    </ListSection>
  );
}

function DueSoon() {
  const said = useWords().work;
  const { today } = useAbout();
  const list = useLiveList<Pairing>(apiUrl('/pairings', { dueBefore: daysAfter(today, SOON), limit: FEW }));
  return (
    <ListSection id="due" title={said.due} sub={said.dueSub(SOON)} list={list}>
      {(pairings) => <PairingLines pairings={pairings} after={(one) => <Overdue pairing={one} />} />}
    </ListSection>
  );
}

function Overdue({ pairing }: { pairing: Pairing }) {
  const said = useWords().work;
  const { today } = useAbout();
  if (!pairing.endsOn || lastDay(pairing.endsOn) >= today) return null;
  return <span class="tag">{said.overdue}</span>;
}

function Drafts() {
  const said = useWords().work;
  const list = useLiveList<Pairing>(apiUrl('/pairings', { status: 'DRAFT', limit: FEW }));
  return (
    <ListSection id="drafts" title={said.drafts} list={list}>
      {(pairings) => <PairingLines pairings={pairings} />}
    </ListSection>
  );
}

function SentByMe() {
  const said = useWords().work;
  const list = useLiveList<Submission>(apiUrl('/submissions', { mine: true, state: 'WAITING', limit: FEW }));
  return (
    <ListSection id="sent" title={said.sent} sub={said.sentSub} list={list}>
      {(items) => <SubmissionList items={items} />}
    </ListSection>
  );
}

/** All that is within reach as one file, for other programs. */
function Exports() {
  const said = useWords().work;
  return (
    <Section
      id="exports"
      title={said.exports}
      sub={said.exportsSub}
      count={0}
      tools={Object.entries(said.exportForms).map(([form, name]) => (
        <a key={form} class="btn" href={`/api/v1/exports/graph.${form}`} download>
          {name}
        </a>
      ))}
    >
      {null}
    </Section>
  );
}

interface PairingLinesProps {
  pairings: Pairing[];
  after?: (one: Pairing) => ComponentChildren;
}

/** Pairings, a line each, with what can be done. */
function PairingLines({ pairings, after }: PairingLinesProps) {
  return (
    <ul class="worklist">
      {pairings.map((one) => (
        <PairingLine
          key={one.id}
          pairing={one}
          after={
            <>
              <Unconfirmed pairing={one} />
              {after?.(one)}
            </>
          }
        />
      ))}
    </ul>
  );
}
