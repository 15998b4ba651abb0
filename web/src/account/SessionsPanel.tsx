import { useState } from 'preact/hooks';
import { ApiError, apiUrl, send } from '../api';
import { Confirm } from '../components/Confirm';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { clockText } from '../dates';
import { useWords } from '../i18n/index';
import type { OwnSession } from '../types';
import { forgetAnswers } from '../useFetch';
import { WhyNot } from './parts';

const PATH = '/sessions';

/** 登录的设备: where one is signed in, each to be ended from here. */
export function SessionsPanel() {
  const words = useWords().sessions;
  const list = usePaged<OwnSession>(apiUrl(PATH, { limit: 100 }));
  const [refused, setRefused] = useState<ApiError | null>(null);
  const end = (session: OwnSession) => {
    setRefused(null);
    send<void>('DELETE', apiUrl(`${PATH}/${encodeURIComponent(session.id)}`)).then(
      () => {
        forgetAnswers();
        list.reload();
      },
      (failure: unknown) => failure instanceof ApiError && setRefused(failure),
    );
  };
  return (
    <section class="panel devices" aria-labelledby="sessions">
      <div class="phead">
        <h2 id="sessions">{words.title}</h2>
        <p>{words.sub}</p>
      </div>
      {refused && <WhyNot error={refused} />}
      {list.error ? (
        <ErrorPanel error={list.error} retry={list.reload} />
      ) : !list.data ? (
        <Skeleton lines={2} />
      ) : (
        <ul>
          {list.items.map((session) => {
            const device = words.device(session.browser, session.system);
            return (
              <li key={session.id}>
                <div>
                  <b>{device}</b>
                  {session.current && <span class="tag">{words.current}</span>}
                  <small>{words.times(clockText(session.startedAt), clockText(session.lastUsedAt))}</small>
                </div>
                {!session.current && (
                  <Confirm
                    name={words.end}
                    spoken={words.endOne(device)}
                    question={words.endAsk}
                    onYes={() => end(session)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
