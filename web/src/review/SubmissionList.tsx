import type { ComponentChildren } from 'preact';
import { Icon } from '../components/Icon';
import { clockText } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { submissionUrl } from '../router';
import type { Submission } from '../types';
import { accountName, gistOf, kindOf } from './submission';

interface SubmissionListProps {
  items: Submission[];
  /** What stands before a line, such as a box to tick. */
  before?: (one: Submission) => ComponentChildren;
  /** What can be done with it from the list. */
  after?: (one: Submission) => ComponentChildren;
}

/** What waits or waited for agreement, a line each. */
export function SubmissionList({ items, before, after }: SubmissionListProps) {
  const words = useWords();
  if (!items.length) return null;
  return (
    <ul class="worklist">
      {items.map((one) => (
        <li key={one.id}>
          {before?.(one)}
          <div class="what">
            <a class="strong" href={submissionUrl(one.id)}>
              {gistOf(one, words)}
            </a>
            <small>
              {wordFor(words.review.kinds, kindOf(one))}
              {words.comma}
              {words.review.sentBy(one.scope?.name ?? accountName(one.submittedBy), clockText(one.submittedAt))}
            </small>
            {one.state === 'WAITING' && !one.mayDecide && (
              <small>{words.review.waitsFor(waitsFor(one, words))}</small>
            )}
            {one.state === 'SENT_BACK' && <small>{words.review.because(one.reason ?? '')}</small>}
          </div>
          <div class="side">
            <SubmissionStateTag one={one} />
            {after?.(one)}
          </div>
        </li>
      ))}
    </ul>
  );
}

const ICONS = { WAITING: 'open', APPROVED: 'done', SENT_BACK: 'stop', WITHDRAWN: 'close' } as const;

/** Where it stands: a shape and the word. */
export function SubmissionStateTag({ one }: { one: Submission }) {
  const words = useWords().review;
  return (
    <span class="state">
      <Icon name={ICONS[one.state]} />
      {wordFor(words.states, one.state)}
    </span>
  );
}

/** For whom it waits, in words. */
export function waitsFor(one: Submission, words: ReturnType<typeof useWords>): string {
  return one.waitingFor.map((side) => side.name).join(words.listComma) || words.review.province;
}
