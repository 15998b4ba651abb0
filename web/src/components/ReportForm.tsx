import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { isDate, tidyDate } from '../dates';
import type { Messages } from '../i18n/index';
import { localized, useWords, wordFor } from '../i18n/index';
import { LEVELS } from '../levels';
import { setQuery } from '../router';
import type { Organisation, Page, ReportHeader, ReportParameter } from '../types';
import { useFetch } from '../useFetch';

interface ReportFormProps {
  header: ReportHeader;
  path: string;
  parameters: Record<string, string | null>;
}

/** A field for each parameter of a report's header, by its type. */
export function ReportForm({ header, path, parameters }: ReportFormProps) {
  const words = useWords();
  const [changes, setChanges] = useState<Record<string, string>>({});
  const values = { ...parameters, ...changes };
  const bad = header.parameters.some(
    (one) => one.type === 'date' && values[one.name] && !isDate(tidyDate(values[one.name] ?? '')),
  );
  const submit = (event: Event) => {
    event.preventDefault();
    if (bad) return;
    const tidy = header.parameters.map((one) => {
      const value = values[one.name] ?? '';
      return [one.name, one.type === 'date' ? tidyDate(value) : value.trim()] as const;
    });
    setChanges({});
    setQuery(Object.fromEntries(tidy), 'push');
  };
  return (
    <form class="scope" onSubmit={submit}>
      {header.parameters.map((parameter) => (
        <ParameterField
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={(value) => setChanges({ ...changes, [parameter.name]: value })}
        />
      ))}
      {bad && <p class="hint bad">{words.dates.bad}</p>}
      <div class="end">
        <button type="submit" class="btn primary">
          {words.reports.show}
        </button>
        <a class="btn" href={apiUrl(path, { ...parameters, format: 'csv' })} download={`${header.name}.csv`}>
          {words.reports.csv}
        </a>
      </div>
    </form>
  );
}

interface FieldProps {
  parameter: ReportParameter;
  value: string;
  onChange: (value: string) => void;
}

function ParameterField({ parameter, value, onChange }: FieldProps) {
  const words = useWords();
  const id = `parameter-${parameter.name}`;
  const choices = choicesOf(parameter, words);
  return (
    <div class="fld">
      <label for={id}>
        {localized(parameter.title)}
      </label>
      {parameter.type === 'scope' ? (
        <ScopeField id={id} value={value} onChange={onChange} />
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
          placeholder={parameter.default ?? ''}
          autocomplete="off"
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** The words a parameter may be, or null where it is free. */
function choicesOf(
  parameter: ReportParameter,
  words: Messages,
): { value: string; text: string }[] | null {
  const any = parameter.default === undefined ? [{ value: '', text: '' }] : [];
  if (parameter.type === 'flag') {
    return [
      ...any,
      { value: 'true', text: words.reports.yes },
      { value: 'false', text: words.reports.no },
    ];
  }
  const allowed = parameter.allowed ?? (parameter.type === 'level' ? [...LEVELS, 'NONE'] : null);
  return allowed && [...any, ...allowed.map((value) => ({ value, text: wordFor(words.levels, value) }))];
}

function ScopeField({ id, value, onChange }: { id: string; value: string; onChange: (value: string) => void }) {
  const words = useWords();
  const organisations = useFetch<Page<Organisation>>(apiUrl('/organisations', { limit: 1000 }));
  return (
    <select id={id} class="in" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{words.reports.allScope}</option>
      {organisations.data?.items.map((one) => (
        <option value={one.code}>{one.name}</option>
      ))}
    </select>
  );
}
