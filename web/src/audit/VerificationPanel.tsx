import { useEffect } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { apiUrl, send } from '../api';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { clockText } from '../dates';
import { useWords } from '../i18n/index';
import { to } from '../router';
import type { Verification, Verified } from '../types';
import { useFetch } from '../useFetch';
import { useAct } from '../review/act';

const PATH = '/verification';
const EVERY_MS = 700;
const MOST_FAULTS = 50;

/** Whether both records are whole: asked for with a button, read by the server, and the result. */
export function VerificationPanel() {
  const words = useWords().audit;
  const now = useFetch<Verification>(apiUrl(PATH));
  const { acting, refused, act } = useAct();
  const running = now.data?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(now.reload, EVERY_MS);
    return () => clearTimeout(timer);
  }, [now.data]);
  const begin = () => act(() => send('POST', apiUrl(PATH), {})).then(now.reload);
  return (
    <section class="panel" aria-labelledby="verification" aria-busy={running}>
      <div class="phead">
        <h2 id="verification">{words.verification}</h2>
        <p>{words.verificationSub}</p>
        <div class="tools">
          <button type="button" class="btn primary" disabled={acting || running} onClick={() => void begin()}>
            {words.verify}
          </button>
        </div>
      </div>
      <div class="pad verification">
        {now.error ? (
          <ErrorPanel error={now.error} retry={now.reload} />
        ) : !now.data ? (
          <Skeleton lines={2} />
        ) : (
          <Result now={now.data} />
        )}
        {refused && <WhyNot error={refused} />}
      </div>
    </section>
  );
}

function Result({ now }: { now: Verification }) {
  const words = useWords().audit;
  const ended = now.endedAt ? words.endedAt(clockText(now.endedAt)) : '';
  switch (now.state) {
    case 'NONE':
      return <p class="sub">{words.neverVerified}</p>;
    case 'RUNNING':
      return (
        <p role="status">
          <progress aria-label={words.verification} /> {words.reading(now.read)}
        </p>
      );
    case 'FAILED':
      return (
        <Note tone="warn" title={words.failed}>
          <p>{words.failedText}</p>
        </Note>
      );
    default:
      return (
        <Note tone={now.state === 'SOUND' ? 'plain' : 'bad'} title={now.state === 'SOUND' ? words.sound : words.broken}>
          <p>{ended}</p>
          <OneRecord name={words.changes} verified={now.changes} tab={null} />
          <OneRecord name={words.disclosures} verified={now.disclosures} tab="disclosures" />
        </Note>
      );
  }
}

interface OneRecordProps {
  name: string;
  verified: Verified | null;
  tab: string | null;
}

/** What was compared, and every place that does not fit. */
function OneRecord({ name, verified, tab }: OneRecordProps) {
  const words = useWords().audit;
  if (!verified) return null;
  return (
    <div class="verified">
      <p>
        <b>{name}</b> {words.compared(verified.links, verified.anchors)}{' '}
        {verified.faults.length ? words.faults(verified.faults.length) : words.noFault}
      </p>
      {verified.head.hash && (
        <p class="hint">
          {words.head(verified.head.sequence)} <code>{verified.head.hash}</code>
        </p>
      )}
      {verified.faults.length > 0 && (
        <ul>
          {verified.faults.slice(0, MOST_FAULTS).map((fault) => (
            <li>
              <a
                class="link"
                href={to('/audit', { record: tab, since: String(Math.max(0, fault.sequence - 1)) })}
              >
                {words.link(fault.sequence)}
              </a>{' '}
              {faultText(fault.problem, words)}
            </li>
          ))}
          {verified.faults.length > MOST_FAULTS && <li>{words.moreFaults(verified.faults.length - MOST_FAULTS)}</li>}
        </ul>
      )}
    </div>
  );
}

/** The server says what is wrong in English sentences with one number at most. */
function faultText(problem: string, words: ReturnType<typeof useWords>['audit']): string {
  const number = /\d+/.exec(problem)?.[0] ?? '';
  const known = words.faultTexts[problem.replace(/\d+/, 'N')];
  return known ? known.replace('N', number) : problem;
}
