import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { isDate, tidyDate } from '../dates';
import { localized, useWords } from '../i18n/index';
import { saveFile } from '../river/export';
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
  const [failed, setFailed] = useState(false);
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
  const download = async () => {
    const response = await fetch(apiUrl(path, parameters), { headers: { Accept: 'text/csv' } });
    setFailed(!response.ok);
    if (response.ok) saveFile(`${header.name}.csv`, 'text/csv;charset=utf-8', await response.text());
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
      {failed && <p class="hint bad">{words.states.failed}</p>}
      <div class="end">
        <button type="submit" class="btn primary">
          {words.reports.show}
        </button>
        <button type="button" class="btn" onClick={() => void download()}>
          {words.reports.csv}
        </button>
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
  return (
    <div class="fld">
      <label for={id}>
        {localized(parameter.title)}
        {parameter.required && <span class="opt">{words.form.required}</span>}
      </label>
      {parameter.type === 'scope' ? (
        <ScopeField id={id} value={value} onChange={onChange} />
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
