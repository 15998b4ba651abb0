import { apiUrl, send } from '../api';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWords } from '../i18n/index';
import { WhyNot } from './parts';
import { useAct } from '../review/act';
import type { PersonConsents } from '../types';
import { useFetch } from '../useFetch';

/** The day where the reader is. */
const dayOf = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const KINDS = ['PUBLIC_NAME', 'CONTACT'] as const;

/** What the reader agrees to; withdrawn again with one click. */
export function Consents({ id }: { id: string }) {
  const said = useWords().consent;
  const url = apiUrl(`/people/${encodeURIComponent(id)}/consent`);
  const held = useFetch<PersonConsents>(url);
  const { acting, refused, act } = useAct();
  return (
    <section class="panel" aria-labelledby="consents">
      <div class="phead">
        <h2 id="consents">{said.title}</h2>
        <p>{said.sub}</p>
      </div>
      {refused && <WhyNot error={refused} />}
      {held.error ? (
        <ErrorPanel error={held.error} retry={held.reload} />
      ) : !held.data ? (
        <Skeleton lines={2} />
      ) : (
        <div class="pad">
          {KINDS.map((kind) => {
            const last = held.data?.items.find((item) => item.kind === kind);
            const given = last?.state === 'GIVEN';
            return (
              <div key={kind}>
                <p>{said.kinds[kind]}</p>
                <p class="sub">
                  <span>
                    {given ? said.given(last.onDate) : last ? said.withdrawn(last.onDate) : said.never}
                  </span>{' '}
                  <button
                    type="button"
                    class="btn"
                    disabled={acting}
                    aria-label={`${given ? said.withdraw : said.give}: ${said.kinds[kind]}`}
                    onClick={async () => {
                      const state = given ? 'WITHDRAWN' : 'GIVEN';
                      const consent = { kind, state, onDate: dayOf(new Date()) };
                      if (await act(() => send('PUT', url, consent))) held.reload();
                    }}
                  >
                    {given ? said.withdraw : said.give}
                  </button>
                </p>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}
