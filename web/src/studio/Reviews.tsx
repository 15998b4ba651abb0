import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { useWords } from '../i18n/index';
import type { Page, ReviewedNaming } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch, useFreshAfterWrites } from '../useFetch';

/** The namings of a studio with their reviews; not asked for a reader who may not see them. */
export function useReviewed(code: string, asOf: string): Fetched<Page<ReviewedNaming>> {
  const { may } = useRights();
  const fetched = useFetch<Page<ReviewedNaming>>(
    may('people')
      ? apiUrl(`/studios/${encodeURIComponent(code)}/namings`, { asOf, limit: 1000 })
      : null,
  );
  useFreshAfterWrites(fetched.reload);
  return fetched;
}

/** How the reviews of a naming went, the newest first, and what is to be done about it. */
export function Reviews({ naming }: { naming: ReviewedNaming }) {
  const words = useWords().reviewed;
  const { state, leaderChange } = naming;
  // Where the approval of a new leader is due first, it is said by itself.
  const dueOn = leaderChange?.dueOn === naming.dueOn ? null : naming.dueOn;
  return (
    <>
      {[...naming.reviews]
        .reverse()
        .map((one) => <p>{one.grade === 'PASS' ? words.passed(one.heldOn) : words.failed(one.heldOn)}</p>)}
      {dueOn && state === 'OVERDUE' && <p class="late">{words.overdue(dueOn)}</p>}
      {dueOn && state === 'SUSPENDED' && <p class="late">{words.suspended(dueOn)}</p>}
      {leaderChange && (
        <p class={state === 'UNDER_REVIEW' ? 'late' : undefined}>
          {state === 'UNDER_REVIEW'
            ? words.leaderLate(leaderChange.name, leaderChange.from, leaderChange.dueOn)
            : words.leaderChange(leaderChange.name, leaderChange.from, leaderChange.dueOn)}
        </p>
      )}
      {dueOn && (state === 'DUE' || state === 'HELD') && <p>{words.due(dueOn)}</p>}
    </>
  );
}
