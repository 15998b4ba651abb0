import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSettled } from '../hooks';
import { setQuery, usePlace } from '../router';

/** The filters of a list; each takes effect as it is changed, so there is nothing to send. */
export function FilterForm({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <form
      class="filters all"
      role="search"
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
    >
      {children}
    </form>
  );
}

/** The choices of a filter: every code with its word. */
export const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

interface TextFilterProps {
  name: string;
  label: string;
  hint: string;
}

/** A text that filters as one types; kept in the address when typing rests. */
export function TextFilter({ name, label, hint }: TextFilterProps) {
  const asked = usePlace().query.get(name) ?? '';
  const [text, setText] = useState(asked);
  const settled = useSettled(text, 250);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (settled === text && settled.trim() !== asked) setQuery({ [name]: settled.trim() });
  }, [settled]);
  return (
    <label class="wide">
      {label}
      <input
        class={asked ? 'in set' : 'in'}
        value={text}
        placeholder={hint}
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceFilterProps {
  name: string;
  label: string;
  all: string;
  options: { value: string; text: string }[];
  second?: boolean;
}

/** One of a list, or all. */
export function ChoiceFilter({ name, label, all, options, second }: ChoiceFilterProps) {
  const asked = usePlace().query.get(name) ?? '';
  const known = asked === '' || options.some((option) => option.value === asked);
  return (
    <label class={second ? 'second' : undefined}>
      {label}
      <select
        class={asked ? 'in set' : 'in'}
        value={asked}
        onChange={(event) => setQuery({ [name]: event.currentTarget.value })}
      >
        <option value="">{all}</option>
        {!known && <option value={asked}>{asked}</option>}
        {options.map((option) => (
          <option value={option.value}>{option.text}</option>
        ))}
      </select>
    </label>
  );
}

/** A day, as the browser lets one choose it. */
export function DayFilter({ name, label }: { name: string; label: string }) {
  const asked = usePlace().query.get(name) ?? '';
  return (
    <label>
      {label}
      <input
        type="date"
        class={asked ? 'in set' : 'in'}
        value={asked}
        onChange={(event) => setQuery({ [name]: event.currentTarget.value })}
      />
    </label>
  );
}
