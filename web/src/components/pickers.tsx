import { apiUrl } from '../api';
import { useWords } from '../i18n/index';
import { CatalogueField } from '../pairing/CatalogueField';
import { PeopleField } from '../pairing/PeopleField';
import type { CatalogueEntry, PersonRef, StudioItem } from '../types';
import { useFetch } from '../useFetch';

interface PickerProps {
  id: string;
  label: string;
  /** The id or code of the one who is chosen, as it stands in the address. */
  chosen: string | null;
  onChange: (id: string | null) => void;
}

interface PersonPickerProps extends PickerProps {
  /** The name of the chosen one where the page knows it already, and their own may be out of reach. */
  name?: string | null | undefined;
}

/** One person, by name, pinyin or number. */
export function PersonPicker({ id, label, chosen, onChange, name }: PersonPickerProps) {
  const found = useFetch<PersonRef>(chosen ? apiUrl(`/people/${encodeURIComponent(chosen)}`) : null);
  const person = chosen ? known(chosen, found.data, name ?? chosen) : null;
  return (
    <div class="fld">
      <span class="lab">{label}</span>
      <PeopleField
        id={id}
        label={label}
        members={person ? [{ person, role: '' }] : []}
        complaint={undefined}
        roles={false}
        single
        onChange={(members) => onChange(members[0]?.person.id ?? null)}
      />
    </div>
  );
}

/** Somebody by what was found, or by another name while or where nothing is. */
function known(id: string, found: PersonRef | null, name: string): PersonRef {
  if (found?.id === id) return found;
  const nothing = { organisation: null, organisationName: null, occupation: null, occupationName: null };
  return { id, name, ...nothing, employeeNoTail: null, status: null };
}

/** One studio, by name or code. */
export function StudioPicker({ id, label, chosen, onChange }: PickerProps) {
  const words = useWords().relation;
  const found = useFetch<StudioItem>(chosen ? apiUrl(`/studios/${encodeURIComponent(chosen)}`) : null);
  const value: CatalogueEntry | null = chosen
    ? { code: chosen, name: found.data?.code === chosen ? found.data.name : chosen }
    : null;
  return (
    <CatalogueField
      id={id}
      label={label}
      hint={words.studioHint}
      path="/studios"
      value={value}
      complaint={undefined}
      onChange={(entry) => onChange(entry?.code ?? null)}
    />
  );
}
