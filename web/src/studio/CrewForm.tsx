import { useEffect, useState } from 'preact/hooks';
import { apiUrl, newKey, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isDate, tidyDate } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import type { Member } from '../pairing/draft';
import { PeopleField } from '../pairing/PeopleField';
import { useAct } from '../review/act';
import { useAbout } from '../session';
import type { Studio, StudioPerson } from '../types';

export type CrewStep = 'join' | 'leave' | 'succeed';

interface CrewFormProps {
  studio: Studio;
  step: CrewStep;
  onDone: () => void;
}

/** Somebody joins a studio, leaves it, or takes over the lead. */
export function CrewForm({ studio, step, onDone }: CrewFormProps) {
  const words = useWords();
  const said = words.crew;
  const { today } = useAbout();
  const here = studio.people.filter((one) => !one.to);
  const [members, setMembers] = useState<Member[]>([]);
  const [leaving, setLeaving] = useState(keyOf(here[0]));
  const [role, setRole] = useState('MEMBER');
  const [day, setDay] = useState(today);
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState(false);
  // The same step sent twice, as after a broken connection, is recorded once.
  const [key, setKey] = useState(newKey);
  useEffect(() => setKey(newKey()), [members, leaving, role, day, document]);
  const { acting, refused, act } = useAct();
  const person = members[0]?.person.id;
  const badDay = !isDate(tidyDate(day));
  const save = async () => {
    setTried(true);
    if (badDay || (step !== 'leave' && !person)) return;
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
    if (await act(write)) onDone();
  };
  return (
    <SmallForm
      name={said.step[step]}
      disabled={acting}
      refused={refused}
      fields={['person', 'from', 'to', 'document']}
      onSend={() => void save()}
      onCancel={onDone}
    >
      {step === 'leave' ? (
        <SelectField
          id="crew-who"
          label={said.who}
          value={leaving}
          options={Object.fromEntries(
            here.map((one) => [keyOf(one), `${one.name}${words.comma}${wordFor(words.roles, one.role)}`]),
          )}
          onChange={setLeaving}
        />
      ) : (
        <PeopleField
          id="crew-person"
          label={said.who}
          members={members}
          complaint={tried && !person ? said.needPerson : beside(refused, 'person')}
          roles={false}
          single
          onChange={setMembers}
        />
      )}
      {step === 'join' && (
        <SelectField id="crew-role" label={said.role} value={role} options={words.roles} onChange={setRole} />
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
        hint={step === 'succeed' && <p class="hint">{said.succeedHint}</p>}
        onChange={setDay}
      />
      {step === 'succeed' && (
        <TextField
          id="crew-document"
          label={said.document}
          value={document}
          complaint={beside(refused, 'document')}
          onChange={setDocument}
        />
      )}
    </SmallForm>
  );
}

const keyOf = (one: StudioPerson | undefined) => (one ? `${one.person}|${one.role}|${one.from ?? ''}` : '');
