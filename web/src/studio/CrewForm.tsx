import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isDate, tidyDate } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { useKept } from '../kept';
import type { Member } from '../pairing/draft';
import { PeopleField } from '../pairing/PeopleField';
import { useAct } from '../review/act';
import { useAbout } from '../session';
import { BeforeFounding } from './BeforeFounding';
import type { Studio, StudioPerson } from '../types';

export type CrewStep = 'join' | 'leave' | 'succeed';

interface CrewFormProps {
  studio: Studio;
  step: CrewStep;
  onDone: () => void;
}

export const crewForm = (studio: string, step: CrewStep) => `crew-${step}-${studio}`;

/** Somebody joins a studio, leaves it, or takes over the lead. */
export function CrewForm({ studio, step, onDone }: CrewFormProps) {
  const words = useWords();
  const said = words.crew;
  const { today } = useAbout();
  const here = studio.people.filter((one) => !one.to);
  const { fields, key, change, forget } = useKept(crewForm(studio.code, step), {
    members: [] as Member[],
    leaving: keyOf(here[0]),
    role: 'MEMBER',
    day: today,
    document: '',
  });
  const { members, leaving, role, day, document } = fields;
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const person = members[0]?.person.id;
  const badDay = !isDate(tidyDate(day));
  const same = step === 'join' ? here.find((one) => one.person === person && one.role === role) : undefined;
  const save = async () => {
    setTried(true);
    if (badDay || same || (step !== 'leave' && !person)) return;
    const at = (path: string) => apiUrl(`/studios/${encodeURIComponent(studio.code)}/${path}`);
    const from = tidyDate(day);
    const one = here.find((some) => keyOf(some) === leaving);
    const paper = document.trim() ? { document: document.trim() } : {};
    const write = () =>
      step === 'join'
        ? post(at('people'), { person, role, from }, key)
        : step === 'leave'
          ? post(at('departures'), { person: one?.person, role: one?.role, to: from }, key)
          : post(at('successions'), { person, from, ...paper }, key);
    if (await act(write)) put();
  };
  // Recorded, or given up.
  const put = () => {
    forget();
    onDone();
  };
  return (
    <SmallForm
      name={said.step[step]}
      disabled={acting}
      refused={refused}
      fields={['person', 'from', 'to', 'document']}
      onSend={() => void save()}
      onCancel={put}
    >
      {step === 'leave' ? (
        <SelectField
          id="crew-who"
          label={said.who}
          value={leaving}
          options={Object.fromEntries(
            here.map((one) => [keyOf(one), `${one.name}${words.comma}${wordFor(words.roles, one.role)}`]),
          )}
          onChange={(chosen) => change({ leaving: chosen })}
        />
      ) : (
        <PeopleField
          id="crew-person"
          label={said.who}
          members={members}
          complaint={
            tried && !person
              ? said.needPerson
              : same
                ? said.already(wordFor(words.roles, same.role), same.from)
                : beside(refused, 'person')
          }
          roles={false}
          single
          onChange={(chosen) => change({ members: chosen })}
        />
      )}
      {step === 'join' && (
        <SelectField id="crew-role" label={said.role} value={role} options={words.roles} onChange={(chosen) => change({ role: chosen })} />
      )}
      <TextField
        id="crew-day"
        label={said.day[step]}
        value={day}
        date
        required
        complaint={
          tried && badDay ? words.form.badDate : (beside(refused, 'from') ?? beside(refused, 'to'))
        }
        hint={
          <>
            {step === 'succeed' && <p class="hint">{said.succeedHint}</p>}
            <BeforeFounding studio={studio} day={day} />
          </>
        }
        onChange={(typed) => change({ day: typed })}
      />
      {step === 'succeed' && (
        <TextField
          id="crew-document"
          label={said.document}
          value={document}
          complaint={beside(refused, 'document')}
          onChange={(typed) => change({ document: typed })}
        />
      )}
    </SmallForm>
  );
}

const keyOf = (one: StudioPerson | undefined) => (one ? `${one.person}|${one.role}|${one.from ?? ''}` : '');
