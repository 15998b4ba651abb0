import type { ComponentChildren } from 'preact';
import { tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { Icon } from './Icon';

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  complaint: string | undefined;
  required?: boolean;
  date?: boolean;
  /** Which keys a phone shows where it is no date. */
  keys?: 'decimal';
  hint?: ComponentChildren;
  onChange: (value: string) => void;
}

/** One line of text or one date, with what is wrong with it or a hint below. */
export function TextField({ id, label, value, complaint, required, date, keys, hint, onChange }: TextFieldProps) {
  const words = useWords();
  return (
    <div class="fld">
      <label for={id}>
        {label}
        {required && <span class="opt">{words.form.required}</span>}
      </label>
      <input
        id={id}
        class="in"
        value={value}
        inputMode={date ? 'numeric' : keys}
        autocomplete="off"
        aria-required={required ? true : undefined}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={(event) => date && onChange(tidyDate(event.currentTarget.value))}
      />
      {complaint ? (
        <p class="hint bad" id={`${id}-hint`} role="alert">
          <Icon name="stop" />
          <span>{complaint}</span>
        </p>
      ) : (
        <div id={`${id}-hint`}>{hint}</div>
      )}
    </div>
  );
}
