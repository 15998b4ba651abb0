import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { useWho } from '../account/who';
import { apiUrl, send } from '../api';
import { Confirm } from '../components/Confirm';
import { Note } from '../components/states';
import { clockText } from '../dates';
import { useWords } from '../i18n/index';
import { to } from '../router';
import type { Submission } from '../types';
import { useAct } from './act';
import { ReasonForm } from './ReasonForm';
import { accountName, isMine, kindOf, submissionPath } from './submission';
import { waitsFor } from './SubmissionList';

/** How it stands, and what the reader may do: agree, send back, withdraw, amend. */
export function Decision({ one, onDone }: { one: Submission; onDone: () => void }) {
  const words = useWords();
  const said = words.review;
  const who = useWho();
  const [back, setBack] = useState(false);
  const { acting, refused, act } = useAct();
  const mine = isMine(one, who);
  const settle = async (step: string, body: unknown = {}) => {
    const done = await act(() => send('POST', apiUrl(`${submissionPath(one.id)}/${step}`), body));
    if (done) {
      setBack(false);
      onDone();
    }
  };
  return (
    <section class="decision" aria-label={said.decision}>
      <Note tone={one.state === 'SENT_BACK' ? 'warn' : 'plain'} title={headline(one, mine, words)}>
        {one.state === 'SENT_BACK' && <p>{said.because(one.reason ?? '')}</p>}
        {one.decidedBy && one.decidedAt && (
          <p class="hint">{said.decidedBy(accountName(one.decidedBy), clockText(one.decidedAt))}</p>
        )}
        {one.mayDecide && <p>{said.meaning[kindOf(one)]}</p>}
        {one.mayDecide && !back && (
          <div class="acts">
            <button type="button" class="btn large primary" disabled={acting} onClick={() => void settle('approval')}>
              {said.agree}
            </button>
            <button type="button" class="btn large" disabled={acting} onClick={() => setBack(true)}>
              {said.sendBack}
            </button>
          </div>
        )}
        {back && (
          <ReasonForm
            id="reason"
            label={said.reason}
            name={said.sendBack}
            disabled={acting}
            onSend={(reason) => void settle('return', { reason })}
            onCancel={() => setBack(false)}
          />
        )}
        {mine && (one.state === 'WAITING' || one.state === 'SENT_BACK') && (
          <div class="acts">
            {one.state === 'SENT_BACK' && <AmendLink one={one} />}
            <Confirm
              name={one.state === 'SENT_BACK' ? said.putAway : said.withdraw}
              question={said.withdrawAsk}
              disabled={acting}
              onYes={() => void settle('withdrawal')}
            />
          </div>
        )}
        {refused && <WhyNot error={refused} />}
      </Note>
    </section>
  );
}

/** The way back to the form, filled with what was sent. */
export function AmendLink({ one }: { one: Submission }) {
  const words = useWords().review;
  if (kindOf(one) !== 'recordPairing') return null;
  return (
    <a class="btn primary" href={to('/pairings/new', { amend: one.id })}>
      {words.amend}
    </a>
  );
}

function headline(one: Submission, mine: boolean, words: ReturnType<typeof useWords>): string {
  const said = words.review;
  if (one.state === 'WAITING') {
    if (one.mayDecide) return said.waitsForYou;
    return mine ? said.sentAndWaits(waitsFor(one, words)) : said.waitsFor(waitsFor(one, words));
  }
  if (one.state === 'APPROVED') return said.approved[kindOf(one)];
  return one.state === 'SENT_BACK' ? said.wasSentBack : said.wasWithdrawn;
}
