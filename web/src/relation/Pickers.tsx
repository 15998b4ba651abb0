import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { PersonPicker, StudioPicker } from '../components/pickers';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import { setQuery } from '../router';
import type { OnTheWay } from './types';

export type Kind = 'people' | 'studios';

interface PickersProps {
  kind: Kind;
  a: string | null;
  b: string | null;
  /** Those of the two whom the answer names, also where their own page is out of reach. */
  named: OnTheWay[];
}

/** The two whose relation is asked; both are in the address. */
export function Pickers({ kind, a, b, named }: PickersProps) {
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
        {!shut && <Field kind={kind} name="a" label={words.first} chosen={a} named={named} />}
        <button
          type="button"
          class="btn noprint"
          disabled={!a && !b}
          onClick={() => setQuery({ a: b, b: a }, 'push')}
        >
          {words.swap}
        </button>
        {!shut && <Field kind={kind} name="b" label={words.second} chosen={b} named={named} />}
      </div>
    </>
  );
}

interface FieldProps {
  kind: Kind;
  name: 'a' | 'b';
  label: string;
  chosen: string | null;
  named: OnTheWay[];
}

function Field({ kind, name, label, chosen, named }: FieldProps) {
  const onChange = (id: string | null) => setQuery({ [name]: id }, 'push');
  const props = { id: `relation-${name}`, label, chosen, onChange };
  if (kind === 'studios') return <StudioPicker {...props} />;
  return <PersonPicker {...props} name={named.find((one) => one.id === chosen)?.name} />;
}
