import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { NotFound } from '../components/states';
import { TextField } from '../components/TextField';
import { isDate, tidyDate } from '../dates';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
import { CatalogueField } from '../pairing/CatalogueField';
import { useAct } from '../review/act';
import { go, studioUrl, to } from '../router';
import type { CatalogueEntry, Studio } from '../types';

interface Fields {
  name: string;
  type: string;
  host: CatalogueEntry | null;
  foundedOn: string;
  field: string;
}

const EMPTY: Fields = { name: '', type: 'EMPLOYEE', host: null, foundedOn: '', field: '' };

/** 登记工作室: the founding; leaders, members and namings are recorded on its page. */
export function StudioForm() {
  const { may, signedIn } = useRights();
  // It stays when a session ends while it is being filled in.
  const [begun] = useState(may('record'));
  if (begun || may('record')) return <Form />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Form() {
  const words = useWords();
  const said = words.crew;
  useTitle(said.found, words.name);
  const { fields, key, change, forget } = useKept('studio', EMPTY);
  const { name, type, host, foundedOn, field } = fields;
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const badDay = foundedOn.trim() !== '' && !isDate(tidyDate(foundedOn));
  const save = async () => {
    setTried(true);
    if (!name.trim() || !host || badDay) return;
    const body = {
      name: name.trim(),
      type,
      organisation: host.code,
      ...(foundedOn.trim() ? { foundedOn: tidyDate(foundedOn) } : {}),
      ...(field.trim() ? { field: field.trim() } : {}),
    };
    await act(async () => {
      const made = await post<Studio>(apiUrl('/studios'), body, key);
      forget();
      go(studioUrl(made.code));
    });
  };
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.found}</h1>
          <p class="meta">{said.foundSub}</p>
        </div>
      </div>
      <section class="panel" aria-label={said.found}>
        <SmallForm
          name={said.found}
          disabled={acting}
          refused={refused}
          fields={['name', 'organisation', 'foundedOn']}
          onSend={() => void save()}
          onCancel={() => go(to('/studios'))}
        >
          <TextField
            id="studio-name"
            label={said.studioName}
            value={name}
            required
            complaint={tried && !name.trim() ? said.needName : beside(refused, 'name')}
            onChange={(typed) => change({ name: typed })}
          />
          <SelectField
            id="studio-type"
            label={said.type}
            value={type}
            options={words.studioTypes}
            onChange={(chosen) => change({ type: chosen })}
          />
          <CatalogueField
            id="studio-host"
            label={said.host}
            hint={said.hostHint}
            required
            path="/organisations"
            value={host}
            complaint={tried && !host ? said.needHost : beside(refused, 'organisation')}
            onChange={(chosen) => change({ host: chosen })}
          />
          <TextField
            id="studio-founded"
            label={words.studio.founded}
            value={foundedOn}
            date
            complaint={tried && badDay ? words.form.badDate : beside(refused, 'foundedOn')}
            onChange={(typed) => change({ foundedOn: typed })}
          />
          <TextField
            id="studio-field"
            label={words.studio.field}
            value={field}
            complaint={undefined}
            onChange={(typed) => change({ field: typed })}
          />
        </SmallForm>
      </section>
    </>
  );
}
