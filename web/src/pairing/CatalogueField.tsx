import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { step } from '../components/candidates';
import { Icon } from '../components/Icon';
import { useSettled } from '../hooks';
import { useWords } from '../i18n/index';
import type { CatalogueEntry, Page } from '../types';
import { useFetch } from '../useFetch';

interface CatalogueFieldProps {
  id: string;
  label: string;
  hint: string;
  required?: boolean;
  /** Where candidates come from: /occupations or /studios. */
  path: string;
  value: CatalogueEntry | null;
  complaint: string | undefined;
  onChange: (value: CatalogueEntry | null) => void;
}

/** One entry of a catalogue by name or code. */
export function CatalogueField(props: CatalogueFieldProps) {
  const { id, label, hint, required, value, complaint, onChange } = props;
  const words = useWords();
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const q = useSettled(text?.trim() ?? '', 140);
  const found = useFetch<Page<CatalogueEntry>>(q ? apiUrl(props.path, { q, limit: 8 }) : null);
  const entries = text !== null && q ? (found.data?.items ?? []) : [];
  const shown = text !== null && q !== '' && !found.loading;
  const choose = (entry: CatalogueEntry | null) => {
    setText(null);
    setActive(0);
    onChange(entry);
  };
  const keys = (event: KeyboardEvent) => {
    const next = step(event.key, active, entries.length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter' && !event.ctrlKey && text) {
      event.preventDefault();
      const entry = entries[active];
      if (entry) choose(entry);
    } else if (event.key === 'Escape' && text !== null) {
      // Of a form around it the field alone is put back.
      event.preventDefault();
      setText(null);
    }
  };
  return (
    <div class="fld">
      <label for={id}>
        {label}
        {required && <span class="opt">{words.form.required}</span>}
      </label>
      <input
        id={id}
        class="in"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={shown && entries.length ? `${id}-option-${active}` : undefined}
        aria-required={required ? true : undefined}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        value={text ?? value?.name ?? ''}
        onInput={(event) => {
          setText(event.currentTarget.value);
          if (!event.currentTarget.value.trim()) onChange(null);
        }}
        onKeyDown={keys}
        onBlur={() => setText(null)}
      />
      {shown && (
        <div class="candidates">
          {entries.length === 0 && (
            <p class="said">{found.error ? words.picker.unreached : words.picker.noMatch}</p>
          )}
          <ul id={`${id}-results`} role="listbox" aria-label={words.picker.candidates}>
            {entries.map((entry, i) => (
              <li
                id={`${id}-option-${i}`}
                class="entry"
                role="option"
                aria-selected={i === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <span class="name">{entry.name}</span>
                <span class="tail">{entry.code}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {complaint ? (
        <p class="hint bad" id={`${id}-hint`} role="alert">
          <Icon name="stop" />
          <span>{complaint}</span>
        </p>
      ) : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
