import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { useSettled } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import type { Organisation, Page } from '../types';
import { useFetch } from '../useFetch';
import { step } from './candidates';
import { Icon } from './Icon';

interface OrganisationFieldProps {
  id: string;
  /** Its code, or empty for all. */
  value: string;
  /** What is said while none is chosen. */
  all: string;
  onChange: (code: string) => void;
}

/** An organisation by name, pinyin, initials or code, with what it is part of; or all. */
export function OrganisationField({ id, value, all, onChange }: OrganisationFieldProps) {
  const words = useWords();
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const q = useSettled(text?.trim() ?? '', 140);
  const chosen = useFetch<Organisation>(value ? apiUrl(`/organisations/${encodeURIComponent(value)}`) : null);
  // Before anything is typed: what is part of the one chosen, or the first of all.
  const parent = q ? null : value || null;
  const found = useFetch<Page<Organisation>>(
    text === null ? null : apiUrl('/organisations', { q, parent, limit: 8 }),
  );
  const shown = text !== null && !found.loading;
  const entries = shown ? (found.data?.items ?? []) : [];
  const name = value ? (chosen.data?.name ?? value) : '';
  const choose = (code: string) => {
    setText(null);
    setActive(0);
    onChange(code);
  };
  const keys = (event: KeyboardEvent) => {
    const next = step(event.key, active, entries.length);
    if (event.key === 'ArrowDown' && text === null) {
      event.preventDefault();
      setText('');
    } else if (next !== null) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter' && text !== null) {
      event.preventDefault();
      const entry = entries[active];
      if (!text.trim() && value) setText(null);
      else if (entry) choose(entry.code);
    } else if (event.key === 'Escape' && text !== null) {
      event.preventDefault();
      setText(null);
    }
  };
  return (
    <div class="orgfield">
      <input
        id={id}
        class="in"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={entries.length ? `${id}-option-${active}` : undefined}
        autocomplete="off"
        placeholder={all}
        value={text ?? name}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => text === null && setText('')}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
        onBlur={() => setText(null)}
      />
      {value && text === null && (
        <button type="button" class="iconbtn" aria-label={words.reports.scopeClear} onClick={() => choose('')}>
          <Icon name="close" />
        </button>
      )}
      {shown && (
        <div class="candidates floating">
          {entries.length === 0 && (
            <p class="said">
              {found.error
                ? words.picker.unreached
                : q
                  ? words.picker.noMatch
                  : words.organisation.childrenNone}
            </p>
          )}
          {parent && entries.length > 0 && <p class="said">{words.reports.below(name)}</p>}
          <ul id={`${id}-results`} class="results" role="listbox" aria-label={words.picker.candidates}>
            {entries.map((one, i) => (
              <li
                id={`${id}-option-${i}`}
                class="entry"
                role="option"
                aria-selected={i === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(one.code)}
              >
                <span class="name">{one.name}</span>
                <span class="tail">{wordFor(words.organisationKinds, one.kind)}</span>
                {(one.parentName || one.regionName) && (
                  <span class="about">
                    {[one.parentName && words.reports.partOf(one.parentName), one.regionName]
                      .filter(Boolean)
                      .join(words.comma)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
