import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { useRights } from '../account/rights';
import { useWho } from '../account/who';
import { apiUrl, send } from '../api';
import { Confirm } from '../components/Confirm';
import { Note } from '../components/states';
import { clockText } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { personUrl } from '../router';
import { useAbout } from '../session';
import type { ErasureRequest, RevealRequest } from '../types';
import type { Acting } from './act';
import { useAct } from './act';
import { ReasonForm } from './ReasonForm';
import { ListSection, useLiveList } from './Section';
import { accountName } from './submission';

/** How many are shown at once. */
const SHOWN = 50;

/** Requests that only an administrator decides on, and never the one who asked. */
export function PersonalRequests() {
  const { may } = useRights();
  const { identifiers } = useAbout();
  if (!may('everybody')) return null;
  return (
    <>
      <Erasures />
      {identifiers && <Reveals />}
    </>
  );
}

export const erasuresUrl = () => apiUrl('/erasures', { limit: SHOWN });

export const revealsUrl = () => apiUrl('/reveals', { limit: SHOWN });

/** Whether somebody else has to decide on it. */
export function useIsOwn(): (one: { requestedBy: string }) => boolean {
  const who = useWho();
  return (one) => one.requestedBy === `account:${who.name}`;
}

function Decided({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <div class="outcomes">
      <Note title={text} />
    </div>
  );
}

function Erasures() {
  const said = useWords().requests;
  const list = useLiveList<ErasureRequest>(erasuresUrl());
  const [decided, setDecided] = useState<string | null>(null);
  const shown = (items: ErasureRequest[]) => (
    <>
      <Decided text={decided} />
      <ul class="worklist">
        {items.map((one) => (
          <ErasureLine key={one.id} one={one} onDecided={setDecided} />
        ))}
      </ul>
    </>
  );
  return (
    <ListSection
      id="erasures"
      title={said.erasures}
      sub={said.erasuresSub}
      list={list}
      // The last decision is said even when no request is left.
      none={decided ? <Decided text={decided} /> : undefined}
    >
      {shown}
    </ListSection>
  );
}

function ErasureLine({ one, onDecided }: { one: ErasureRequest; onDecided: (text: string) => void }) {
  const said = useWords().requests;
  const own = useIsOwn()(one);
  const [refusing, setRefusing] = useState(false);
  const acting = useAct();
  const decide = async (step: string, body: unknown, text: string) => {
    const url = apiUrl(`/erasures/${encodeURIComponent(one.id)}/${step}`);
    if (await acting.act(() => send('POST', url, body))) onDecided(text);
  };
  return (
    <Line one={one} why={said.reason(one.reason)} own={own} acting={acting}>
      {!own && (
        <Confirm
          name={said.erase}
          spoken={said.eraseOne(one.name)}
          question={said.eraseAsk(one.name)}
          disabled={acting.acting}
          onYes={() => void decide('approval', {}, said.erased(one.name))}
        />
      )}
      <button
        type="button"
        class="btn"
        aria-expanded={refusing}
        aria-label={said.refuseOne(one.name)}
        disabled={acting.acting}
        onClick={() => setRefusing(!refusing)}
      >
        {said.refuse}
      </button>
      {refusing && (
        <ReasonForm
          id={`refuse-${one.id}`}
          label={said.refusal}
          name={said.refuse}
          disabled={acting.acting}
          onSend={(reason) => void decide('refusal', { reason }, said.refused(one.name))}
          onCancel={() => setRefusing(false)}
        />
      )}
    </Line>
  );
}

function Reveals() {
  const said = useWords().requests;
  const list = useLiveList<RevealRequest>(revealsUrl());
  const [decided, setDecided] = useState<string | null>(null);
  const shown = (items: RevealRequest[]) => (
    <>
      <Decided text={decided} />
      <ul class="worklist">
        {items.map((one) => (
          <RevealLine key={one.id} one={one} onDecided={setDecided} />
        ))}
      </ul>
    </>
  );
  return (
    <ListSection
      id="reveals"
      title={said.reveals}
      sub={said.revealsSub}
      list={list}
      none={decided ? <Decided text={decided} /> : undefined}
    >
      {shown}
    </ListSection>
  );
}

function RevealLine({ one, onDecided }: { one: RevealRequest; onDecided: (text: string) => void }) {
  const said = useWords().requests;
  const own = useIsOwn()(one);
  const acting = useAct();
  const decide = async (step: string, text: string) => {
    const url = apiUrl(`/reveals/${encodeURIComponent(one.id)}/${step}`);
    if (await acting.act(() => send('POST', url, {}))) onDecided(text);
  };
  return (
    <Line one={one} why={said.purpose(wordFor(said.purposes, one.purpose))} own={own} acting={acting}>
      {!own && (
        <button
          type="button"
          class="btn primary"
          aria-label={said.approveOne(one.name)}
          disabled={acting.acting}
          onClick={() => void decide('approval', said.approved(one.name))}
        >
          {said.approve}
        </button>
      )}
      <button
        type="button"
        class="btn"
        aria-label={said.refuseOne(one.name)}
        disabled={acting.acting}
        onClick={() => void decide('refusal', said.refused(one.name))}
      >
        {said.refuse}
      </button>
    </Line>
  );
}

interface LineProps {
  one: { person: string; name: string; requestedBy: string; requestedAt: string };
  why: string;
  own: boolean;
  acting: Acting;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** About whom, by whom, why. */
function Line({ one, why, own, acting, children }: LineProps) {
  const said = useWords().requests;
  return (
    <li>
      <div class="what">
        <a class="strong" href={personUrl(one.person)}>
          {one.name}
        </a>
        <small>{said.askedBy(accountName(one.requestedBy), clockText(one.requestedAt))}</small>
        <small>{why}</small>
        {own && <small>{said.own}</small>}
      </div>
      <div class="side">{children}</div>
      {acting.refused && <WhyNot error={acting.refused} />}
    </li>
  );
}
