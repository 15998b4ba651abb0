import { useEffect, useState } from 'preact/hooks';
import { ApiError, apiUrl, get } from '../api';
import { beside } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { useWords } from '../i18n/index';
import { PeopleField } from '../pairing/PeopleField';
import { someone } from '../pairing/number';
import type { Grant, PersonItem, PersonRef, User } from '../types';
import type { Choice } from './grants';
import { choicesOf, grantsOf, GrantsField, isUnfinished, NO_CHOICE } from './grants';
import { WhyNot } from './parts';

/** What the form says of an account. */
export interface Wanted {
  name: string;
  person: string | null;
  grants: Grant[];
}

interface UserFormProps {
  /** Null for one that is being opened. */
  user: User | null;
  names: Map<string, string>;
  label: string;
  /** Sends it; a refusal is said in the form. */
  onSend: (wanted: Wanted) => Promise<void>;
}

/** Who an account is and what it may do. */
export function UserForm({ user, names, label, onSend }: UserFormProps) {
  const words = useWords().users;
  const [name, setName] = useState(user?.name ?? '');
  const [person, setPerson] = usePerson(user?.person ?? null);
  const [changed, setChanged] = useState<Choice[] | null>(null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [sending, setSending] = useState(false);
  const choices = changed ?? (user ? choicesOf(user.grants, names) : [NO_CHOICE]);
  const send = async () => {
    if (sending) return;
    setTried(true);
    setRefused(null);
    const unfinished = choices.findIndex(isUnfinished);
    const wrong = name.trim() ? (unfinished < 0 ? null : `organisation-${unfinished}`) : 'user-name';
    if (wrong) {
      document.getElementById(wrong)?.focus();
      return;
    }
    setSending(true);
    try {
      await onSend({ name: name.trim(), person: person?.id ?? null, grants: grantsOf(choices) });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
    } finally {
      setSending(false);
    }
  };
  const complaint = (field: string) => beside(refused, field);
  const said = complaint('name') ?? complaint('person') ?? complaint('grants');
  return (
    <form
      class="panel userform"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {!user && (
        <TextField
          id="user-name"
          label={words.name}
          value={name}
          required
          complaint={tried && !name.trim() ? words.needName : complaint('name')}
          hint={<p class="hint">{words.nameHint}</p>}
          onChange={setName}
        />
      )}
      <GrantsField choices={choices} tried={tried} complaint={complaint('grants')} onChange={setChanged} />
      <div class="fld">
        <span class="lab">{words.person}</span>
        <PeopleField
          id="person"
          label={words.person}
          members={person ? [{ person, role: '' }] : []}
          complaint={complaint('person')}
          roles={false}
          single
          onChange={(members) => setPerson(members[0]?.person ?? null)}
        />
        <p class="hint">{words.personHint}</p>
      </div>
      {refused && !said && <WhyNot error={refused} />}
      <button class="btn large primary" type="submit" disabled={sending}>
        {sending ? words.sending : label}
      </button>
    </form>
  );
}

/** The person that is chosen; the one of an account is known by the id until the name is here. */
function usePerson(id: string | null): [PersonRef | null, (person: PersonRef | null) => void] {
  const [person, setPerson] = useState<PersonRef | null>(id === null ? null : someone(id));
  useEffect(() => {
    if (id === null) return;
    get<PersonItem>(apiUrl(`/people/${encodeURIComponent(id)}`)).then(
      (found) => setPerson((now) => (now?.id === id ? found : now)),
      () => undefined,
    );
  }, [id]);
  return [person, setPerson];
}
