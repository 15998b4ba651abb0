import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { spanText } from '../components/Evidence';
import { ChoiceFilter, FilterForm, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { NotFound } from '../components/states';
import { People } from '../components/StudioParts';
import { PairingState } from '../components/tags';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import type { StepKind } from '../pairing/StepForm';
import { StepForm } from '../pairing/StepForm';
import { useLiveList } from '../review/Section';
import { pairingUrl, usePlace } from '../router';
import { useAbout } from '../session';
import type { DueItem, Pairing } from '../types';

const FILTERS = ['kind', 'overdue'];
const AT_ONCE = 100;

/** What can be done for several at once. */
const STEPS: StepKind[] = ['assess', 'extend', 'graduate'];

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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<StepKind | null>(null);
  const pairings = distinct(list.items).filter((one) => chosen.has(one.id));
  const all = distinct(list.items);
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
    setStep(null);
  };
  const done = () => {
    setStep(null);
    setChosen(new Set());
  };
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            <span>{words.form.today(today)}</span>
            <span>{said.sub}</span>
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
          <a class="link noprint" href={apiUrl('/due.ics')} download>
            {said.calendar}
          </a>
        }
      >
        {may('record') && (
          <div class="pad acts" role="group" aria-label={said.together}>
            <label class="check">
              <input
                type="checkbox"
                checked={all.length > 0 && pairings.length === all.length}
                onChange={(event) =>
                  setChosen(new Set(event.currentTarget.checked ? all.map((one) => one.id) : []))
                }
              />
              {said.chosen(pairings.length)}
            </label>
            {STEPS.map((one) => (
              <button
                type="button"
                class="btn"
                disabled={pairings.length === 0}
                aria-expanded={step === one}
                onClick={() => setStep(step === one ? null : one)}
              >
                {words.course.step[one]}
              </button>
            ))}
          </div>
        )}
        {step && pairings.length > 0 && (
          <StepForm
            key={step + pairings.map((one) => one.id).join()}
            kind={step}
            pairings={pairings}
            course={null}
            onDone={done}
            onCancel={() => setStep(null)}
          />
        )}
        <ul class="worklist">
          {list.items.map((item) => (
            <li key={item.kind + item.pairing.id}>
              <div class="what">
                <span>
                  {may('record') && (
                    <input
                      type="checkbox"
                      aria-label={said.choose(item.pairing.agreementNo ?? item.pairing.id)}
                      checked={chosen.has(item.pairing.id)}
                      onChange={(event) => choose(item.pairing.id, event.currentTarget.checked)}
                    />
                  )}{' '}
                  <People pairing={item.pairing} ids={item.pairing.mentors} /> {words.studio.teaches}{' '}
                  <People pairing={item.pairing} ids={item.pairing.apprentices} />
                </span>
                <small>
                  <a class="link" href={pairingUrl(item.pairing.id)}>
                    {item.pairing.agreementNo ?? item.pairing.id}
                  </a>
                  {words.comma}
                  {spanText({ from: item.pairing.startsOn, to: item.pairing.endsOn }, words)}
                </small>
              </div>
              <div class="side">
                <span>
                  {said.kinds[item.kind]} {item.on}
                </span>
                {item.overdue && <span class="tag">{words.work.overdue}</span>}
                <PairingState status={item.pairing.status} />
              </div>
            </li>
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
