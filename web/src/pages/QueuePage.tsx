import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { useWho } from '../account/who';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { Empty } from '../components/Empty';
import { Segments } from '../components/Segments';
import { ErrorPanel, NotFound, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { PersonalRequests } from '../review/PersonalRequests';
import { Queue } from '../review/Queue';
import { useLiveList } from '../review/Section';
import { SubmissionList } from '../review/SubmissionList';
import { useRequests, WAITING_URL } from '../review/waiting';
import { setQuery, to, usePlace } from '../router';
import type { Submission } from '../types';

type Part = 'waiting' | 'all' | 'mine';

/** 待办: what waits for the reader, all that did, and what the reader sent. */
export function QueuePage() {
  const { may, signedIn } = useRights();
  const { person } = useWho();
  if (may('record') || person) return <Submissions decides={may('record')} />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Submissions({ decides }: { decides: boolean }) {
  const words = useWords();
  const said = words.review;
  useTitle(said.queue, words.name);
  const asked = usePlace().query.get('part');
  const part: Part = !decides || asked === 'mine' ? 'mine' : asked === 'all' ? 'all' : 'waiting';
  const url = {
    waiting: WAITING_URL(),
    all: apiUrl('/submissions', { limit: 50 }),
    mine: apiUrl('/submissions', { mine: true, limit: 50 }),
  }[part];
  const list = useLiveList<Submission>(url);
  const items = part === 'waiting' ? list.items.filter((one) => one.mayDecide) : list.items;
  // Where something else waits there is no need to say that nothing does.
  const silent = useRequests().all > 0 && part === 'waiting' && list.data !== null && !items.length;
  return (
    <>
      {decides && <Breadcrumb steps={[{ href: to('/work'), text: words.work.title }, { text: said.queue }]} />}
      <div class={decides ? 'title' : 'title alone'}>
        <div>
          <h1>{said.queue}</h1>
          <p class="meta">{said.queueSub}</p>
        </div>
        {decides && (
          <Segments
            label={said.queue}
            value={part}
            options={[
              { value: 'waiting', text: words.work.waiting },
              { value: 'all', text: said.allStates },
              { value: 'mine', text: said.mine },
            ]}
            onChange={(value) => setQuery({ part: value === 'waiting' ? null : value })}
          />
        )}
      </div>
      <div class="stack">
        {part === 'waiting' && <PersonalRequests />}
        {!silent && (
          <section class="panel" aria-label={said.queue}>
            {list.error ? (
              <ErrorPanel error={list.error} retry={list.reload} />
            ) : !list.data || list.stale ? (
              <Skeleton lines={6} />
            ) : part === 'waiting' ? (
              <>
                <Queue items={items} />
                {!items.length && <Empty title={words.work.waitingNone}>{words.work.waitingNoneText}</Empty>}
              </>
            ) : items.length ? (
              <SubmissionList items={items} />
            ) : (
              <Empty title={said.nothing} />
            )}
            {list.more && (
              <button type="button" class="more" onClick={list.more}>
                {said.more}
              </button>
            )}
          </section>
        )}
      </div>
    </>
  );
}
