import { useEffect, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl, newKey, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { NotFound } from '../components/states';
import { TextField } from '../components/TextField';
import { isDate, tidyDate } from '../dates';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { CatalogueField } from '../pairing/CatalogueField';
import { useAct } from '../review/act';
import { go, studioUrl, to } from '../router';
import type { CatalogueEntry, Studio } from '../types';

/** 登记工作室: the founding; leaders, members and namings are recorded on its page. */
export function StudioForm() {
  const { may, signedIn } = useRights();
  if (may('record')) return <Form />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Form() {
  const words = useWords();
  const said = words.crew;
  useTitle(said.found, words.name);
  const [name, setName] = useState('');
  const [type, setType] = useState('EMPLOYEE');
  const [host, setHost] = useState<CatalogueEntry | null>(null);
  const [foundedOn, setFoundedOn] = useState('');
  const [field, setField] = useState('');
  const [tried, setTried] = useState(false);
  // The same studio sent twice, as after a broken connection, is recorded once.
  const [key, setKey] = useState(newKey);
  useEffect(() => setKey(newKey()), [name, type, host, foundedOn, field]);
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
            onChange={setName}
          />
          <SelectField id="studio-type" label={said.type} value={type} options={words.studioTypes} onChange={setType} />
          <CatalogueField
            id="studio-host"
            label={said.host}
            hint={said.hostHint}
            path="/organisations"
            value={host}
            complaint={tried && !host ? said.needHost : beside(refused, 'organisation')}
            onChange={setHost}
          />
          <TextField
            id="studio-founded"
            label={words.studio.founded}
            value={foundedOn}
            date
            complaint={tried && badDay ? words.form.badDate : beside(refused, 'foundedOn')}
            onChange={setFoundedOn}
          />
          <TextField id="studio-field" label={words.studio.field} value={field} complaint={undefined} onChange={setField} />
        </SmallForm>
      </section>
    </>
  );
}
