import { useEffect, useRef } from 'preact/hooks';
import { useReach } from '../account/reach';
import { SignInLink } from '../account/SignInFirst';
import type { ApiError } from '../api';
import { Icon } from '../components/Icon';
import { ForAdministrator } from '../components/states';
import { useWords } from '../i18n/index';
import { personUrl } from '../router';
import type { LoopMember } from '../types';
import type { Complaints, Field } from './check';

interface SummaryProps {
  complaints: Complaints;
  names: Record<Field, string>;
  onFix: (field: Field) => void;
}

/** All that is to be put right, with a way to each. */
export function ComplaintSummary({ complaints, names, onFix }: SummaryProps) {
  const words = useWords();
  const fields = Object.keys(complaints) as Field[];
  return (
    <section class="panel problem refusal" role="alert">
      <div class="headline">
        <Icon name="stop" />
        <div>
          <h2>{words.form.problems(fields.length)}</h2>
          <p>{words.form.problemsBody}</p>
        </div>
      </div>
      <ul>
        {fields.map((field) => (
          <li>
            <b>{names[field]}</b>
            <span>{complaints[field]}</span>
            <button type="button" class="link" onClick={() => onFix(field)}>
              {words.form.fix}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A refusal that belongs to no field, or no answer at all. */
export function Refusal({ error, onAgain }: { error: ApiError; onAgain: () => void }) {
  const words = useWords();
  const { problem } = error;
  const failed = error.offline || problem.status >= 500;
  const ended = problem.status === 401;
  const outside = problem.code === 'OUTSIDE_REACH' || problem.code === 'FORBIDDEN';
  return (
    <section class="panel problem refusal" role="alert">
      <div class="headline">
        <Icon name={error.offline ? 'offline' : 'stop'} />
        <div>
          <h2>{error.offline ? words.form.offline : failed ? words.states.failed : problem.title}</h2>
          <p>{failed ? words.form.offlineBody : ended ? words.form.endedBody : problem.detail}</p>
          {outside && <p>{words.form.outsideBody}</p>}
          {problem.errors?.map((one) => (
            <p>{one.message}</p>
          ))}
        </div>
      </div>
      {ended ? (
        <div class="acts">
          <SignInLink primary />
        </div>
      ) : (
        !outside && (
          <div class="acts">
            <button type="button" class="btn primary" onClick={onAgain}>
              {words.form.again}
            </button>
          </div>
        )
      )}
      <ForAdministrator code={problem.code} status={problem.status} requestId={problem.requestId} />
    </section>
  );
}

interface LoopProps {
  loop: LoopMember[];
  /** The couples of this record, "mentor>apprentice". */
  couples: ReadonlySet<string>;
  reason: string;
  onReason: (reason: string) => void;
  onSwap: () => void;
  onSubmit: () => void;
  onBack: () => void;
}

/** A refused loop as a line of names, with numbered ways out. */
export function LoopRefusal({ loop, couples, reason, onReason, onSwap, onSubmit, onBack }: LoopProps) {
  const words = useWords().form;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const first = loop[0];
  const opens = useReach(loop.map((one) => one.id));
  const others = loop.filter((one, i) => loop.findIndex((other) => other.id === one.id) === i);
  const isEnd = (i: number) => i === 0 || i === loop.length - 1;
  return (
    <section ref={box} class="note bad loopnote refusal" role="alert" tabIndex={-1} aria-labelledby="loop">
      <Icon name="stop" />
      <div>
        <b class="headline" id="loop">
          {words.loop}
        </b>
        <p>{words.loopBody(first?.name ?? '')}</p>
        <ol class="loop">
          {loop.map((person, i) => {
            const next = loop[i + 1];
            const isNew = next?.id !== undefined && couples.has(`${person.id}>${next.id}`);
            return (
              <li>
                <span class={isEnd(i) ? 'who same' : 'who'}>{person.name}</span>
                {next && (
                  <span class={isNew ? 'edge new' : 'edge'}>
                    {isNew ? words.loopNew : words.loopEdge}
                    <svg viewBox="0 0 66 12" aria-hidden="true">
                      <path d="M1 6h62M58 2l5 4-5 4" />
                    </svg>
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        <p>
          <b>{words.loopWays}</b>
        </p>
        <ol class="ways">
          <li>
            {words.loopSwap}
            <button type="button" class="link" onClick={onSwap}>
              {words.loopSwapDo}
            </button>
          </li>
          <li>
            {words.loopWrong}
            {others.map(
              ({ id, name }) =>
                id &&
                opens(id) && (
                  <>
                    <a class="link" href={personUrl(id)}>
                      {name}
                    </a>{' '}
                  </>
                ),
            )}
          </li>
          <li>
            {words.loopReal}
            <div class="fld">
              <label for="loop-reason">{words.loopReason}</label>
              <input
                id="loop-reason"
                class="in"
                value={reason}
                placeholder={words.loopReasonHint}
                onInput={(event) => onReason(event.currentTarget.value)}
              />
            </div>
          </li>
        </ol>
        <div class="acts">
          <button type="button" class="btn large" disabled={!reason.trim()} onClick={onSubmit}>
            {words.loopSubmit}
          </button>
          <button type="button" class="btn large" onClick={onBack}>
            {words.loopBack}
          </button>
        </div>
      </div>
    </section>
  );
}
