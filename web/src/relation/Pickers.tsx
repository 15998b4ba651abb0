import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { PersonPicker, StudioPicker } from '../components/pickers';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import { setQuery } from '../router';

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

function Field({ kind, name, label, chosen }: FieldProps) {
  const onChange = (id: string | null) => setQuery({ [name]: id }, 'push');
  const props = { id: `relation-${name}`, label, chosen, onChange };
  return kind === 'people' ? <PersonPicker {...props} /> : <StudioPicker {...props} />;
}
