import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { NumberOption, PersonOption, step } from '../components/candidates';
import { Icon } from '../components/Icon';
import { Avatar } from '../components/tags';
import { useSettled } from '../hooks';
import type { Messages } from '../i18n/index';
import { useWords, wordFor } from '../i18n/index';
import type { Page, PersonItem, PersonRef } from '../types';
import { useFetch } from '../useFetch';
import type { Member } from './draft';
import { isNumber, someone } from './number';

interface PeopleFieldProps {
  id: string;
  label: string;
  members: Member[];
  complaint: string | undefined;
  roles: boolean;
  /** One person and no more. */
  single?: boolean;
  onChange: (members: Member[]) => void;
}

/** Several people by name, pinyin, initials or number; namesakes told apart. */
export function PeopleField({ id, label, members, complaint, roles, single, onChange }: PeopleFieldProps) {
  const remove = (member: Member) => onChange(members.filter((one) => one !== member));
  const setRole = (member: Member, role: string) =>
    onChange(members.map((one) => (one === member ? { ...one, role } : one)));
  return (
    <div class="pickfield">
      {members.map((member) => (
        <Chosen
          key={member.person.id}
          member={member}
          roles={roles}
          bad={complaint !== undefined && complaint.includes(member.person.name)}
          onRemove={() => remove(member)}
          onRole={(role) => setRole(member, role)}
        />
      ))}
      {!(single && members.length) && (
        <AddPerson
          id={id}
          label={label}
          first={members.length === 0}
          complaint={complaint}
          known={members.map((one) => one.person.id)}
          onAdd={(person) => onChange([...members, { person, role: '' }])}
        />
      )}
      {complaint && (
        <p class="hint bad" id={`${id}-complaint`} role="alert">
          <Icon name="stop" />
          <span>{complaint}</span>
        </p>
      )}
    </div>
  );
}

interface ChosenProps {
  member: Member;
  roles: boolean;
  bad: boolean;
  onRemove: () => void;
  onRole: (role: string) => void;
}

function Chosen({ member, roles, bad, onRemove, onRole }: ChosenProps) {
  const words = useWords();
  const { may } = useRights();
  const { person } = member;
  const about =
    person.name === person.id && !may('everybody')
      ? [words.picker.byNumber]
      : [
          person.organisationName,
          person.occupationName,
          person.employeeNoTail && `${words.picker.tail} ${person.employeeNoTail}`,
          'birthYear' in person && born(person as PersonItem, words),
        ];
  return (
    <div class="chosen" data-bad={bad ? '' : undefined}>
      <Avatar name={person.name} />
      <div>
        <b>{person.name}</b>
        <small>{about.filter(Boolean).join(' · ')}</small>
      </div>
      <div class="role">
        {roles && (
          <select
            class="in"
            aria-label={words.form.roleOf(person.name)}
            value={member.role}
            onChange={(event) => onRole(event.currentTarget.value)}
          >
            <option value="">{words.form.roleNone}</option>
            {Object.keys(words.mentorRoles).map((role) => (
              <option value={role}>{wordFor(words.mentorRoles, role)}</option>
            ))}
          </select>
        )}
      </div>
      <button type="button" class="away" aria-label={words.picker.remove(person.name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </div>
  );
}

const born = (person: PersonItem, words: Messages) =>
  person.birthYear ? words.imports.born(Number(person.birthYear)) : '';

/** What tells somebody from namesakes of one unit and trade: the year of birth, at last the number. */
function apart(person: PersonItem, people: PersonItem[], words: Messages): string[] {
  const namesakes = people.filter((one) => one !== person && one.name === person.name);
  if (namesakes.length === 0) return [];
  const seen = (one: PersonItem) =>
    JSON.stringify([one.organisation, one.occupation, one.employeeNoTail, one.birthYear]);
  const alike = namesakes.some((one) => seen(one) === seen(person));
  return [born(person, words), alike ? words.picker.useNumber(person.id) : ''].filter(Boolean);
}

interface AddPersonProps {
  id: string;
  label: string;
  first: boolean;
  complaint: string | undefined;
  known: string[];
  onAdd: (person: PersonRef) => void;
}

function AddPerson({ id, label, first, complaint, known, onAdd }: AddPersonProps) {
  const words = useWords();
  const { may } = useRights();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const q = useSettled(text.trim(), 140);
  const found = useFetch<Page<PersonItem>>(q ? apiUrl('/people', { q, limit: 8 }) : null);
  const people = q ? (found.data?.items ?? []).filter((one) => !known.includes(one.id)) : [];
  // Somebody beyond reach is found by nobody here; whoever has the number may give that.
  const beyond = !may('everybody');
  const answered = found.data !== null && !found.loading && !found.stale;
  const number =
    beyond && answered && isNumber(q, people) && !known.includes(q) ? someone(q) : null;
  const add = (person: PersonRef | null | undefined) => {
    if (!person) return;
    setText('');
    setOpen(false);
    setActive(0);
    onAdd(person);
  };
  const keys = (event: KeyboardEvent) => {
    const next = step(event.key, active, people.length + (number ? 1 : 0));
    if (next !== null) {
      event.preventDefault();
      setOpen(true);
      setActive(next);
    } else if (event.key === 'Enter' && !event.ctrlKey && text.trim()) {
      event.preventDefault();
      if (open && text.trim() === q) add(people[active] ?? number);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const shown = open && q !== '' && (people.length > 0 || !found.loading);
  const named = people.filter((one) => one.name === people[0]?.name).length;
  return (
    <>
      <label class="vh" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="in"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={shown && (people.length || number) ? `${id}-option-${active}` : undefined}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={complaint ? `${id}-complaint` : undefined}
        placeholder={first ? words.form.addFirst : words.form.addMore}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={keys}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <div class="candidates">
          <p class="said" role="status">
            {found.error
              ? words.picker.unreached
              : people.length === 0
              ? number
                ? words.picker.noneOwn
                : beyond
                  ? words.picker.noMatchNumber
                  : words.picker.noMatch
              : named === people.length && named > 1
                ? words.picker.sameChoose(named)
                : words.picker.found(people.length)}
          </p>
          <ul id={`${id}-results`} role="listbox" aria-label={words.picker.candidates}>
            {people.map((person, i) => (
              <PersonOption
                id={`${id}-option-${i}`}
                person={person}
                q={q}
                selected={i === active}
                about={[
                  ...apart(person, people, words),
                  person.led.length > 0 && words.picker.led(person.led.map((one) => one.name).join(words.listComma)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                onChoose={() => add(person)}
              />
            ))}
            {number && (
              <NumberOption
                id={`${id}-option-${people.length}`}
                number={number.id}
                selected={active === people.length}
                onChoose={() => add(number)}
              />
            )}
          </ul>
          <p class="hintline">{words.picker.keysShort}</p>
        </div>
      )}
    </>
  );
}
