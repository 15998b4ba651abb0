import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isDate, tidyDate } from '../dates';
import type { Messages } from '../i18n/index';
import { localized, useWords, wordFor } from '../i18n/index';
import { LEVELS } from '../levels';
import { setQuery } from '../router';
import type { ReportHeader, ReportParameter } from '../types';
import { hasScope } from '../report/views';
import { OrganisationField } from './OrganisationField';
import { RegionField } from './RegionField';

interface ReportFormProps {
  header: ReportHeader;
  /** What is asked, the region among it where there can be one. */
  parameters: Record<string, string | null>;
  /** What stands beside the button: the files of the answer. */
  children?: ComponentChildren;
}

/** A field for each parameter of a report's header, by its type. */
export function ReportForm({ header, parameters, children }: ReportFormProps) {
  const words = useWords();
  const [changes, setChanges] = useState<Record<string, string>>({});
  const values = { ...parameters, ...changes };
  const bad = header.parameters.filter((one) => isBad(one, values[one.name] ?? ''));
  const ask = (now: Record<string, string | null>) => {
    setChanges({});
    setQuery({ ...now, group: null }, 'push');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (bad.length) return;
    const tidy = header.parameters.map((one) => {
      const value = values[one.name] ?? '';
      return [one.name, one.type === 'date' ? tidyDate(value) : value.trim()] as const;
    });
    ask(Object.fromEntries(tidy));
  };
  // What is chosen from a list holds at once, with whatever was typed before it.
  const change = (parameter: ReportParameter, value: string) => {
    const next = { ...changes, [parameter.name]: value };
    if (parameter.type === 'scope' && bad.length === 0) ask(next);
    else setChanges(next);
  };
  return (
    <form class="scope" onSubmit={submit} novalidate>
      {header.parameters.map((parameter) => (
        <ParameterField
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          bad={bad.includes(parameter)}
          onChange={(value) => change(parameter, value)}
        />
      ))}
      {hasScope(header) && (
        <div class="fld">
          <label for="parameter-region">{words.reports.region}</label>
          <RegionField
            id="parameter-region"
            value={values['region'] ?? ''}
            onChange={(region) => bad.length === 0 && ask({ ...changes, region })}
          />
        </div>
      )}
      <div class="end noprint">
        <button type="submit" class="btn primary">
          {words.reports.show}
        </button>
        {children}
      </div>
    </form>
  );
}

/** Whether the server would not read it. */
function isBad(parameter: ReportParameter, value: string): boolean {
  if (!value.trim()) return false;
  if (parameter.type === 'date') return !isDate(tidyDate(value));
  return parameter.type === 'number' && !/^\d{1,9}$/.test(value.trim());
}

interface FieldProps {
  parameter: ReportParameter;
  value: string;
  bad: boolean;
  onChange: (value: string) => void;
}

/** 截至日期，缺省为今天: the name first, then what it is without a value. */
function titleParts(title: string): [string, string] {
  const at = title.search(/[，；;,]/);
  return at < 0 ? [title, ''] : [title.slice(0, at), title.slice(at + 1).trim()];
}

function ParameterField({ parameter, value, bad, onChange }: FieldProps) {
  const words = useWords();
  const id = `parameter-${parameter.name}`;
  const choices = choicesOf(parameter, words);
  const [name, hint] = titleParts(localized(parameter.title));
  return (
    <div class={`fld ${parameter.type}`}>
      <label for={id} title={hint || undefined}>
        {parameter.type === 'scope' ? words.reports.scope : name}
      </label>
      {parameter.type === 'scope' ? (
        <OrganisationField id={id} value={value} all={words.reports.allScope} onChange={onChange} />
      ) : choices ? (
        <select
          id={id}
          class="in"
          value={value || (parameter.default ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option value={choice.value}>{choice.text}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          class="in"
          value={value}
          placeholder={parameter.default ?? hint}
          autocomplete="off"
          inputMode={parameter.type === 'number' ? 'numeric' : undefined}
          aria-invalid={bad ? true : undefined}
          aria-describedby={bad ? `${id}-bad` : undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {bad && (
        <p class="hint bad" id={`${id}-bad`} role="alert">
          {parameter.type === 'date' ? words.dates.bad : words.reports.badNumber}
        </p>
      )}
    </div>
  );
}

/** The words a parameter may be, or null where it is free. */
function choicesOf(
  parameter: ReportParameter,
  words: Messages,
): { value: string; text: string }[] | null {
  const any = parameter.default === undefined ? [{ value: '', text: words.reports.any }] : [];
  if (parameter.type === 'flag') {
    return [
      ...any,
      { value: 'true', text: words.reports.yes },
      { value: 'false', text: words.reports.no },
    ];
  }
  const allowed = parameter.allowed ?? (parameter.type === 'level' ? [...LEVELS, 'NONE'] : null);
  return (
    allowed && [
      ...any,
      ...allowed.map((value) => ({
        value,
        text: wordFor(words.reports.choices, value) || wordFor(words.levels, value),
      })),
    ]
  );
}
