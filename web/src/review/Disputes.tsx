import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { CitedDocument } from '../components/CitedDocument';
import { spanText } from '../components/Evidence';
import { clockText } from '../dates';
import { useWords } from '../i18n/index';
import { submissionUrl } from '../router';
import type { Page, Pairing, Submission } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { DisputeForm } from './DisputeForm';
import { accountName, sent } from './submission';
import { SubmissionStateTag } from './SubmissionList';

/** What somebody said is wrong with a record, as far as the reader sent it or is asked. */
export function useDisputes(subject: string, asked: boolean): Submission[] {
  const { may } = useRights();
  const toOne = useFetch<Page<Submission>>(asked ? apiUrl('/submissions', { subject, limit: 100 }) : null);
  const mine = useFetch<Page<Submission>>(
    asked && !may('everybody') ? apiUrl('/submissions', { subject, mine: true, limit: 100 }) : null,
  );
  useFreshAfterWrites(() => {
    toOne.reload();
    mine.reload();
  });
  const all = [...(toOne.data?.items ?? []), ...(mine.data?.items ?? [])];
  return all.filter(
    (one, i) => one.operation === 'dispute' && all.findIndex((other) => other.id === one.id) === i,
  );
}

/** 有异议: the pairing as it stands beside every other account of it; and a way to give one. */
export function Disputes({ pairing }: { pairing: Pairing }) {
  const words = useWords();
  const said = words.review;
  const { may } = useRights();
  const [writing, setWriting] = useState(false);
  const subject = `pairing:${pairing.id}`;
  const disputes = useDisputes(subject, may('record')).filter((one) => one.state !== 'WITHDRAWN');
  if (!may('record')) return null;
  const open = disputes.some((one) => one.state === 'WAITING' || one.state === 'APPROVED');
  return (
    <section class="panel disputes" aria-labelledby="disputes">
      <div class="phead">
        <h2 id="disputes">{said.disputes}</h2>
        {open && <span class="tag">{said.disputed}</span>}
        {!writing && (
          <div class="tools">
            <button type="button" class="btn" onClick={() => setWriting(true)}>
              {said.dispute}
            </button>
          </div>
        )}
      </div>
      <p class="pad sub">{said.disputesSub}</p>
      {writing && (
        <DisputeForm
          subject={subject}
          name={said.dispute}
          label={said.otherAccount}
          onSent={() => setWriting(false)}
          onCancel={() => setWriting(false)}
        />
      )}
      {disputes.map((one) => (
        <Accounts one={one} pairing={pairing} />
      ))}
    </section>
  );
}

/** The fact as it stands beside the other account with its source. */
export function Accounts({ one, pairing }: { one: Submission; pairing: Pairing | null }) {
  const words = useWords();
  const said = words.review;
  return (
    <div class="accounts">
      <div>
        <h3>{said.asItStands}</h3>
        {pairing && <PairingInShort pairing={pairing} />}
        {pairing?.document && (
          <p class="hint">
            {said.restsOn('')}
            <CitedDocument id={pairing.document} />
          </p>
        )}
      </div>
      <div>
        <h3>
          {said.otherAccount} <SubmissionStateTag one={one} />
        </h3>
        <p class="said">{sent(one, 'text')}</p>
        {sent(one, 'document') && <p class="hint">{said.restsOn(sent(one, 'document'))}</p>}
        <p class="hint">
          <a class="link" href={submissionUrl(one.id)}>
            {said.sentBy(one.scope?.name ?? accountName(one.submittedBy), clockText(one.submittedAt))}
          </a>
        </p>
      </div>
    </div>
  );
}

function PairingInShort({ pairing }: { pairing: Pairing }) {
  const words = useWords();
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  const side = (ids: string[]) => ids.map((id) => names.get(id) ?? id).join(words.listComma);
  return (
    <p class="said">
      {side(pairing.mentors)} {words.studio.teaches} {side(pairing.apprentices)}
      <small>{spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)}</small>
    </p>
  );
}
