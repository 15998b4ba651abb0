import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiError } from '../api';
import { SignInFirst } from '../account/SignInFirst';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { to } from '../router';
import { Empty } from './Empty';
import { Icon } from './Icon';

/** An address that leads nowhere and for what is outside one's scope or role. */
export function NotFound({ also }: { also?: ComponentChildren }) {
  const words = useWords();
  useTitle(words.states.notFound, words.name);
  return (
    <section class="panel notfound">
      <h1 class="vh">{words.states.notFound}</h1>
      <Empty
        title={words.states.notFound}
        action={
          <>
            <a class="btn primary" href={to('/')}>
              {words.states.toHome}
            </a>
            {also}
          </>
        }
      >
        {words.states.notFoundBody}
      </Empty>
    </section>
  );
}

/** Whether a status says that there is no such record for this caller, or none before signing in. */
export function isShut(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** The page's own shape in grey; only after a moment, so that quick answers do not flash. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const words = useWords();
  return (
    <div class="skeleton late" role="status">
      <span class="vh">{words.states.loading}</span>
      {Array.from({ length: lines }, (_, i) => (
        <i style={{ width: `${[62, 84, 48, 76, 58][i % 5] ?? 60}%` }} />
      ))}
    </div>
  );
}

interface ErrorPanelProps {
  error: ApiError;
  retry: () => void;
  also?: ComponentChildren;
}

/** A question that was refused or got no answer; `also` is another way to go from a shut door. */
export function ErrorPanel({ error, retry, also }: ErrorPanelProps) {
  const words = useWords().states;
  const { problem } = error;
  if (problem.status === 401) return <SignInFirst also={also} />;
  if (isShut(problem.status)) return <NotFound also={also} />;
  // Of what was not answered in time the server says why, and what to ask instead.
  const refused =
    (problem.status >= 400 && problem.status < 500) || (problem.status === 503 && Boolean(problem.detail));
  const unfinished = problem.code === 'REPORT_FAILED';
  const title = error.offline
    ? words.offline
    : unfinished
      ? words.unfinished
      : refused
        ? problem.title || words.refused
        : words.failed;
  const body = error.offline
    ? words.offlineBody
    : unfinished
      ? words.unfinishedBody
      : refused
        ? (problem.detail ?? words.refusedBody)
        : words.failedBody;
  return (
    <section class="panel problem" role="alert">
      <div class="headline">
        <Icon name={error.offline ? 'offline' : 'stop'} />
        <div>
          <h2>{title}</h2>
          <p>{body}</p>
          {problem.errors?.map((field) => (
            <p>{field.message}</p>
          ))}
        </div>
      </div>
      <div class="acts">
        <button type="button" class="btn primary" onClick={retry}>
          {words.again}
        </button>
        {problem.requestId && <CopyId id={problem.requestId} />}
      </div>
      <ForAdministrator code={problem.code} status={problem.status} requestId={problem.requestId} />
    </section>
  );
}

function CopyId({ id }: { id: string }) {
  const words = useWords().states;
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(id).then(() => setCopied(true));
  return (
    <button type="button" class="btn" onClick={copy}>
      {words.copyId}
      {copied && <Icon name="done" />}
    </button>
  );
}

interface TechnicalProps {
  code: string | undefined;
  status: number;
  requestId: string | undefined;
}

export function ForAdministrator({ code, status, requestId }: TechnicalProps) {
  const words = useWords().states;
  if (!status) return null;
  return (
    <details>
      <summary>{words.forAdmin}</summary>
      <dl>
        <dt>{words.code}</dt>
        <dd>{[code, `HTTP ${status}`].filter(Boolean).join(', ')}</dd>
        {requestId && (
          <>
            <dt>{words.requestId}</dt>
            <dd>{requestId}</dd>
          </>
        )}
      </dl>
    </details>
  );
}

interface NoteProps {
  tone?: 'plain' | 'warn' | 'bad';
  title?: string;
  children?: ComponentChildren;
}

export function Note({ tone = 'plain', title, children }: NoteProps) {
  const icon = tone === 'plain' ? 'info' : tone === 'warn' ? 'warn' : 'stop';
  return (
    <div class={tone === 'plain' ? 'note' : `note ${tone}`} role="status">
      <Icon name={icon} />
      <div>
        {title && <b class="headline">{title}</b>}
        {children}
      </div>
    </div>
  );
}
