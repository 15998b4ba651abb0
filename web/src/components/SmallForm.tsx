import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import type { ApiError } from '../api';
import { useWords } from '../i18n/index';

/** What the server says of a field of the form: /parents/0 is said beside the parents. */
export const beside = (refused: ApiError | null, field: string) =>
  refused?.problem.errors?.find((one) => one.pointer?.split('/')[1] === field)?.message;

interface SmallFormProps {
  /** What the button does. */
  name: string;
  disabled: boolean;
  /** Why the server refused it, unless that is said beside a field. */
  refused: ApiError | null;
  /** The fields that say for themselves what is wrong with them. */
  fields: readonly string[];
  onSend: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}

/** A form within a page, opened by a button and put away again. */
export function SmallForm({ name, disabled, refused, fields, onSend, onCancel, children }: SmallFormProps) {
  const words = useWords();
  const said = fields.some((field) => beside(refused, field));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heldBetween(form.current), []);
  return (
    <form
      ref={form}
      class="reason pad"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onCancel()}
    >
      {children}
      {refused && !said && <WhyNot error={refused} />}
      <div class="acts">
        <button type="submit" class="btn primary" disabled={disabled}>
          {name}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.confirm.no}
        </button>
      </div>
    </form>
  );
}

/** The keyboard goes on in a form that a button opened, and back to that button when it is put away. */
function heldBetween(form: HTMLFormElement | null): (() => void) | undefined {
  const opener = document.activeElement;
  if (!(opener instanceof HTMLButtonElement) || opener.getAttribute('aria-expanded') !== 'true') return undefined;
  // Where there is nothing to fill in, a second Enter does not send what the first one asked for.
  const first = form?.querySelector<HTMLElement>('input, select, textarea') ?? form?.querySelector<HTMLElement>('.acts :last-child');
  first?.focus();
  return () => {
    // Only where what was focused went with the form.
    queueMicrotask(() => document.activeElement === document.body && opener.focus({ preventScroll: true }));
  };
}

interface SelectFieldProps {
  id: string;
  label: string;
  value: string;
  options: Record<string, string>;
  onChange: (value: string) => void;
}

/** One of a few words. */
export function SelectField({ id, label, value, options, onChange }: SelectFieldProps) {
  return (
    <div class="fld">
      <label for={id}>{label}</label>
      <select id={id} class="in" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {Object.entries(options).map(([key, text]) => (
          <option value={key}>{text}</option>
        ))}
      </select>
    </div>
  );
}
