import { WhyNot } from '../account/parts';
import { useRights } from '../account/rights';
import { apiUrl, read, remove } from '../api';
import { Confirm } from '../components/Confirm';
import { Unanswered } from '../components/Unanswered';
import { useWords } from '../i18n/index';
import { useAct } from '../review/act';
import { accountName } from '../review/submission';
import { to } from '../router';
import type { Page } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { SubjectLink } from './subject';
import type { MergedRecord, Twin } from './types';

/** On somebody's page: likely duplicates of the record, and what was merged into it. */
export function MergesPanel({ id }: { id: string }) {
  const { may } = useRights();
  return may('record') ? <Merges id={id} /> : null;
}

function Merges({ id }: { id: string }) {
  const said = useWords().merging;
  const url = apiUrl(`/people/${encodeURIComponent(id)}/merges`);
  const merged = useFetch<{ items: MergedRecord[] }>(url);
  const twins = useFetch<Page<Twin>>(apiUrl('/people/duplicates', { person: id, limit: 5 }));
  useFreshAfterWrites(() => {
    merged.reload();
    twins.reload();
  });
  const { may } = useRights();
  const { acting, refused, act } = useAct();
  const items = merged.data?.items ?? [];
  const alike = twins.data?.items.length ?? 0;
  const failed = merged.error ? merged : twins;
  if (!items.length && !alike) return <Unanswered title={said.panel} of={failed} />;
  const undo = (one: MergedRecord) =>
    act(async () => {
      const { etag } = await read(url);
      await remove(`${url}/${encodeURIComponent(one.id)}`, etag ?? '');
    });
  return (
    <section class="panel" aria-labelledby="merges">
      <div class="phead">
        <h2 id="merges">{said.panel}</h2>
      </div>
      <ul class="worklist">
        {alike > 0 && (
          <li>
            <div class="what">{said.alike(alike)}</div>
            <div class="side">
              <a class="btn" href={to('/duplicates', { person: id })}>
                {said.look}
              </a>
            </div>
          </li>
        )}
        {items.map((one) => (
          <li key={one.id}>
            <div class="what">
              <span>{said.mergedIn(one.id)}</span>
              <small>
                {one.by && one.at ? said.byWhom(accountName(one.by), one.at.slice(0, 10)) : said.byImport}
                {one.later.map((subject) => (
                  <span key={subject}>
                    {' '}
                    <SubjectLink subject={subject} />
                  </span>
                ))}
              </small>
              {one.later.length > 0 && <small>{said.builtUpon}</small>}
            </div>
            {one.undoable && may('everybody') && (
              <div class="side">
                <Confirm
                  name={said.undo}
                  spoken={`${said.undo} ${one.id}`}
                  question={said.undoSure(one.id)}
                  disabled={acting}
                  onYes={() => void undo(one)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {refused && <WhyNot error={refused} />}
    </section>
  );
}
