import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import { CatalogueField } from '../pairing/CatalogueField';
import { PeopleField } from '../pairing/PeopleField';
import { setQuery } from '../router';
import type { CatalogueEntry, PersonRef, StudioItem } from '../types';
import { useFetch } from '../useFetch';

export type Kind = 'people' | 'studios';

interface PickersProps {
  kind: Kind;
  a: string | null;
  b: string | null;
}

/** The two whose relation is asked; both are in the address. */
export function Pickers({ kind, a, b }: PickersProps) {
  const words = useWords().relation;
  const { may } = useRights();
  const shut = kind === 'people' && !may('people');
  return (
    <>
      {shut && (
        <Note>
          {words.peopleSignedIn} <SignInLink />
        </Note>
      )}
      <div class="relpick">
        {!shut && <Field kind={kind} name="a" label={words.first} chosen={a} />}
        <button
          type="button"
          class="btn noprint"
          disabled={!a && !b}
          onClick={() => setQuery({ a: b, b: a }, 'push')}
        >
          {words.swap}
        </button>
        {!shut && <Field kind={kind} name="b" label={words.second} chosen={b} />}
      </div>
    </>
  );
}

interface FieldProps {
  kind: Kind;
  name: 'a' | 'b';
  label: string;
  chosen: string | null;
}

function Field(props: FieldProps) {
  return props.kind === 'people' ? <PersonField {...props} /> : <StudioField {...props} />;
}

function PersonField({ name, label, chosen }: FieldProps) {
  const found = useFetch<PersonRef>(chosen ? apiUrl(`/people/${encodeURIComponent(chosen)}`) : null);
  const person = chosen ? known(chosen, found.data) : null;
  return (
    <div class="fld">
      <span class="lab">{label}</span>
      <PeopleField
        id={`relation-${name}`}
        label={label}
        members={person ? [{ person, role: '' }] : []}
        complaint={undefined}
        roles={false}
        single
        onChange={(members) => setQuery({ [name]: members[0]?.person.id ?? null }, 'push')}
      />
    </div>
  );
}

/** Somebody by what was found, or by the id alone while or where nothing is. */
function known(id: string, found: PersonRef | null): PersonRef {
  if (found?.id === id) return found;
  const nothing = { organisation: null, organisationName: null, occupation: null, occupationName: null };
  return { id, name: id, ...nothing, employeeNoTail: null, status: null };
}

function StudioField({ name, label, chosen }: FieldProps) {
  const words = useWords().relation;
  const found = useFetch<StudioItem>(chosen ? apiUrl(`/studios/${encodeURIComponent(chosen)}`) : null);
  const value: CatalogueEntry | null = chosen
    ? { code: chosen, name: found.data?.code === chosen ? found.data.name : chosen }
    : null;
  return (
    <CatalogueField
      id={`relation-${name}`}
      label={label}
      hint={words.studioHint}
      path="/studios"
      value={value}
      complaint={undefined}
      onChange={(entry) => setQuery({ [name]: entry?.code ?? null }, 'push')}
    />
  );
}
