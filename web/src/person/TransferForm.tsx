import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { beside, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isDate, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
import { CatalogueField } from '../pairing/CatalogueField';
import { useAct } from '../review/act';
import { useAbout } from '../session';
import type { CatalogueEntry, Pairing, Person } from '../types';

interface TransferFormProps {
  person: Person;
  /** Told of the pairings that are still under way with the side that was left. */
  onDone: (pairings: Pairing[]) => void;
  onCancel: () => void;
}

interface Fields {
  unit: CatalogueEntry | null;
  day: string;
  employeeNo: string;
  trade: CatalogueEntry | null;
  post: string;
}

export const transferForm = (person: string) => `transfer-${person}`;

/** 调动: where to, from when, and what goes with it; number and trade are at first as they were. */
export function TransferForm({ person, onDone, onCancel }: TransferFormProps) {
  const words = useWords();
  const said = words.transfer;
  const { today } = useAbout();
  const trade = person.occupation
    ? { code: person.occupation, name: person.occupationName ?? person.occupation }
    : null;
  const { fields, key, change, forget } = useKept<Fields>(transferForm(person.id), {
    unit: null,
    day: today,
    employeeNo: person.employeeNo ?? '',
    trade,
    post: '',
  });
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const badDay = !isDate(tidyDate(fields.day));
  const text = (value: string) => value.trim() || null;
  const save = async () => {
    setTried(true);
    if (!fields.unit || badDay) return;
    const body = {
      organisation: fields.unit.code,
      from: tidyDate(fields.day),
      employeeNo: text(fields.employeeNo),
      occupation: fields.trade?.code ?? null,
      post: text(fields.post),
    };
    let pairings: Pairing[] = [];
    const done = await act(async () => {
      const url = apiUrl(`/people/${encodeURIComponent(person.id)}/posts`);
      pairings = (await post<{ pairings: Pairing[] }>(url, body, key)).pairings;
    });
    if (!done) return;
    forget();
    onDone(pairings);
  };
  return (
    <SmallForm
      name={said.record}
      disabled={acting}
      refused={refused}
      fields={['organisation', 'from', 'employeeNo', 'occupation', 'post']}
      onSend={() => void save()}
      onCancel={() => {
        forget();
        onCancel();
      }}
    >
      <CatalogueField
        id="transfer-unit"
        label={said.unit}
        hint={words.crew.hostHint}
        path="/organisations"
        value={fields.unit}
        complaint={tried && !fields.unit ? said.needUnit : beside(refused, 'organisation')}
        onChange={(unit) => change({ unit })}
      />
      <TextField
        id="transfer-day"
        label={said.day}
        value={fields.day}
        date
        required
        complaint={tried && badDay ? words.form.badDate : beside(refused, 'from')}
        hint={<p class="hint">{said.dayHint}</p>}
        onChange={(day) => change({ day })}
      />
      <TextField
        id="transfer-number"
        label={words.person.employeeNo}
        value={fields.employeeNo}
        complaint={beside(refused, 'employeeNo')}
        hint={<p class="hint">{said.numberHint}</p>}
        onChange={(employeeNo) => change({ employeeNo })}
      />
      <CatalogueField
        id="transfer-trade"
        label={words.person.trade}
        hint={words.influence.occupationHint}
        path="/occupations"
        value={fields.trade}
        complaint={beside(refused, 'occupation')}
        onChange={(chosen) => change({ trade: chosen })}
      />
      <TextField
        id="transfer-post"
        label={said.post}
        value={fields.post}
        complaint={beside(refused, 'post')}
        onChange={(value) => change({ post: value })}
      />
    </SmallForm>
  );
}
