import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { ChoiceFilter, FilterForm, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { CopyButton } from '../components/ReportTools';
import { NotFound } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { PairingLine } from '../pairing/PairingLine';
import { Together, useChosen } from '../pairing/Together';
import { useLiveList } from '../review/Section';
import { to, usePlace } from '../router';
import { useAbout } from '../session';
import type { DueItem, Pairing } from '../types';

const FILTERS = ['kind', 'overdue'];
const AT_ONCE = 100;


/** 到期与考核: what is due about pairings, and steps for several at once. */
export function DuePage() {
  const { may, signedIn } = useRights();
  if (may('pairings')) return <Due />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Due() {
  const words = useWords();
  const said = words.due;
  const { may } = useRights();
  const { today } = useAbout();
  useTitle(said.title, words.name);
  const { query } = usePlace();
  const list = useLiveList<DueItem>(
    apiUrl('/due', { kind: query.get('kind'), overdue: query.get('overdue'), limit: AT_ONCE }),
  );
  const all = distinct(list.items);
  const chosen = useChosen(all);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            <span>{words.form.today(today)}</span>
            <span>{said.sub}</span>{' '}
            <a class="link" href={to('/pairings')}>
              {words.pairings.title}
            </a>
          </p>
        </div>
      </div>
      <ListPanel
        list={list}
        filters={FILTERS}
        title={said.title}
        none={said.none}
        count={said.count(list.total)}
        form={
          <FilterForm label={said.filter}>
            <ChoiceFilter name="kind" label={said.kind} all={said.allKinds} options={optionsOf(said.kinds)} />
            <ChoiceFilter
              name="overdue"
              label={said.when}
              all={said.soon}
              options={[{ value: 'true', text: words.work.overdue }]}
            />
          </FilterForm>
        }
        tools={
          <>
            <a class="link noprint" href={apiUrl('/due.ics')} download>
              {said.calendar}
            </a>
            <CopyButton text={() => new URL(apiUrl('/due.ics'), location.href).href} label={said.copyCalendar} />
          </>
        }
      >
        <p class="hint aside noprint">
          {said.subscribe[0]}
          <a class="link" href={to('/account')}>
            {words.account.mine}
          </a>
          {said.subscribe[1]}
        </p>
        {may('record') && <Together all={all} chosen={chosen} />}
        <ul class="worklist">
          {list.items.map((item) => (
            <PairingLine key={item.kind + item.pairing.id} pairing={item.pairing} chosen={chosen}>
              <span>
                {said.kinds[item.kind]} {item.on}
              </span>
              {item.overdue && <span class="tag">{words.work.overdue}</span>}
            </PairingLine>
          ))}
        </ul>
      </ListPanel>
    </>
  );
}

/** Each pairing once, though two things may be due about it. */
function distinct(items: DueItem[]): Pairing[] {
  return [...new Map(items.map((item) => [item.pairing.id, item.pairing])).values()];
}
