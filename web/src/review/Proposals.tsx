import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { apiUrl, send } from '../api';
import { Reasons } from '../components/Evidence';
import { Note } from '../components/states';
import { GradeTag } from '../components/tags';
import { useWords, wordFor } from '../i18n/index';
import { studioUrl, submissionUrl } from '../router';
import type { Proposal, Studio, StudioItem, Waiting } from '../types';
import { useFetch } from '../useFetch';
import { useAct } from './act';
import { ReasonForm } from './ReasonForm';
import { originGist } from './submission';

/** What became of the last proposal that was decided. */
export interface Decided {
  text: string;
  /** Where it waits for the other side, if it does. */
  submission: string | null;
}

interface ProposalsProps {
  items: Proposal[];
  decided: Decided | null;
  onDecided: (decided: Decided) => void;
}

/** 系统建议的渊源: each with the path that speaks for it, accepted or declined in a click. */
export function Proposals({ items, decided, onDecided }: ProposalsProps) {
  const words = useWords().review;
  return (
    <>
      {decided && (
        <div class="outcomes">
          <Note title={decided.text}>
            {decided.submission && (
              <a class="link" href={submissionUrl(decided.submission)}>
                {words.seeSubmission}
              </a>
            )}
          </Note>
        </div>
      )}
      <ul class="worklist">
        {items.map((one) => (
          <ProposalLine key={`${one.child.code}~${one.parent.code}`} one={one} onDecided={onDecided} />
        ))}
      </ul>
    </>
  );
}

function ProposalLine({ one, onDecided }: { one: Proposal; onDecided: (decided: Decided) => void }) {
  const words = useWords();
  const said = words.review;
  const [open, setOpen] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { acting, refused, act } = useAct();
  const path = `/studios/${encodeURIComponent(one.child.code)}`;
  const child = useFetch<StudioItem>(open ? apiUrl(path) : null);
  const url = (step: string) => apiUrl(`${path}/proposals/${encodeURIComponent(one.parent.code)}/${step}`);
  const gist = originGist(one.child, [one.parent], words);
  const accept = () =>
    act(async () => {
      const answer = await send<Studio | Waiting>('POST', url('confirmation'), {});
      const waiting = 'submission' in answer ? answer.submission : null;
      onDecided({ text: waiting ? said.proposalSent(gist) : said.proposalRecorded(gist), submission: waiting });
    });
  const decline = (reason: string) =>
    act(async () => {
      await send('POST', url('declining'), { reason });
      onDecided({ text: said.proposalDeclined(gist), submission: null });
    });
  return (
    <li class="proposal">
      <div class="what">
        <span>
          <GradeTag grade={one.grade} />{' '}
          <a class="strong" href={studioUrl(one.child.code)}>
            {one.child.name}
          </a>{' '}
          {said.grewOutOf}{' '}
          <a class="strong" href={studioUrl(one.parent.code)}>
            {one.parent.name}
          </a>
        </span>
        <small>
          {one.evidence.map((evidence) => wordFor(words.evidence.rules, evidence.rule)).join(words.semicolon)}
        </small>
      </div>
      <div class="side">
        <button
          type="button"
          class="btn"
          aria-expanded={open}
          aria-label={`${said.path}${words.comma}${gist}`}
          onClick={() => setOpen(!open)}
        >
          {said.path}
        </button>
        <button
          type="button"
          class="btn primary"
          aria-label={`${said.accept}${words.comma}${gist}`}
          disabled={acting}
          onClick={() => void accept()}
        >
          {said.accept}
        </button>
        <button
          type="button"
          class="btn"
          aria-expanded={declining}
          aria-label={`${said.decline}${words.comma}${gist}`}
          disabled={acting}
          onClick={() => setDeclining(!declining)}
        >
          {said.decline}
        </button>
      </div>
      {declining && (
        <ReasonForm
          id={`decline-${one.child.code}-${one.parent.code}`}
          label={said.declineReason}
          name={said.decline}
          common={said.declineReasons}
          disabled={acting}
          onSend={(reason) => void decline(reason)}
          onCancel={() => setDeclining(false)}
        />
      )}
      {refused && <WhyNot error={refused} />}
      {open && (
        <div class="evid">
          <Reasons evidence={one.evidence} founded={child.data?.foundedOn ?? ''} />
        </div>
      )}
    </li>
  );
}
