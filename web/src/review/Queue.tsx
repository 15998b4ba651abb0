import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { apiUrl, send } from '../api';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import { submissionUrl } from '../router';
import type { Submission } from '../types';
import { useAct } from './act';
import { gistOf } from './submission';
import { SubmissionList } from './SubmissionList';

/** How many can be agreed to at once. */
const MOST = 100;

interface Settled {
  id: string;
  gist: string;
  status: number;
}

/** What waits for the reader: to be opened one by one, or agreed to many at once. */
export function Queue({ items }: { items: Submission[] }) {
  const words = useWords();
  const said = words.review;
  const [chosen, setChosen] = useState<string[]>([]);
  const [settled, setSettled] = useState<Settled[]>([]);
  const { acting, refused, act } = useAct();
  const ids = items.filter((one) => chosen.includes(one.id)).map((one) => one.id);
  const agree = () =>
    act(async () => {
      const names = new Map(items.map((one) => [one.id, gistOf(one, words)]));
      const answer = await send<{ items: { id: string; status: number }[] }>(
        'POST',
        apiUrl('/submissions/approvals'),
        { ids: ids.slice(0, MOST) },
      );
      setSettled(answer.items.map((one) => ({ ...one, gist: names.get(one.id) ?? one.id })));
      setChosen([]);
    });
  return (
    <>
      {settled.length > 0 && <Outcomes settled={settled} onDone={() => setSettled([])} />}
      {items.length > 0 && (
        <div class="bar2 queuebar">
          <label class="check">
            <input
              type="checkbox"
              checked={ids.length === items.length}
              onChange={(event) => setChosen(event.currentTarget.checked ? items.map((one) => one.id) : [])}
            />
            {said.all}
          </label>
          <button type="button" class="btn primary" disabled={!ids.length || acting} onClick={() => void agree()}>
            {said.agreeChosen(ids.length)}
          </button>
        </div>
      )}
      {refused && <WhyNot error={refused} />}
      <SubmissionList
        items={items}
        before={(one) => (
          <label class="tick">
            <input
              type="checkbox"
              aria-label={said.choose(gistOf(one, words))}
              checked={chosen.includes(one.id)}
              onChange={(event) => {
                const others = chosen.filter((id) => id !== one.id);
                setChosen(event.currentTarget.checked ? [...others, one.id] : others);
              }}
            />
          </label>
        )}
      />
    </>
  );
}

/** What became of each of many. */
function Outcomes({ settled, onDone }: { settled: Settled[]; onDone: () => void }) {
  const words = useWords().review;
  const done = settled.filter((one) => one.status < 300).length;
  return (
    <div class="outcomes">
      <Note tone={done === settled.length ? 'plain' : 'warn'} title={words.agreed(done, settled.length)}>
        <ul>
          {settled.map((one) => (
            <li>
              <a class="link" href={submissionUrl(one.id)}>
                {one.gist}
              </a>{' '}
              {outcome(one.status, words)}
            </li>
          ))}
        </ul>
        <button type="button" class="btn" onClick={onDone}>
          {words.seen}
        </button>
      </Note>
    </div>
  );
}

function outcome(status: number, words: ReturnType<typeof useWords>['review']): string {
  if (status < 300) return words.outcomeDone;
  if (status === 403 || status === 404) return words.outcomeNotYours;
  return words.outcomeRefused;
}
