import { useEffect, useState } from 'preact/hooks';
import { apiUrl, newKey, post } from '../api';
import { OrganisationField } from '../components/OrganisationField';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useAct } from '../review/act';
import { useAbout } from '../session';
import type { Family, Rule } from './standing';
import { ruleValue } from './value';

interface RuleFormProps {
  family: Family;
  /** The rule whose place the new one takes. */
  before: Rule;
  /** The names of honours by their codes. */
  honours: Record<string, string>;
  onDone: () => void;
}

/** A rule that holds from a day on, in the place of another or for a unit of its own. */
export function RuleForm({ family, before, honours, onDone }: RuleFormProps) {
  const words = useWords();
  const said = words.rules;
  const { today } = useAbout();
  const [value, setValue] = useState(before.value ?? '');
  const [severity, setSeverity] = useState(before.severity);
  const [scope, setScope] = useState(before.scope ?? '');
  const [aspect, setAspect] = useState(before.programme ?? before.level ?? '');
  const [from, setFrom] = useState(today);
  const [source, setSource] = useState('');
  const [key, setKey] = useState(newKey);
  useEffect(() => setKey(newKey()), [value, severity, scope, aspect, from, source]);
  const { acting, refused, act } = useAct();
  const save = async () => {
    const body = {
      key: before.key,
      value: value.trim() || undefined,
      severity,
      scope: scope.trim() || undefined,
      effectiveFrom: tidyDate(from) || undefined,
      source: source.trim() || undefined,
      [family === 'pairing' ? 'programme' : 'level']: aspect || undefined,
    };
    if (await act(() => post(apiUrl(`/${family}-rules`), body, key))) onDone();
  };
  return (
    <SmallForm
      name={said.record}
      disabled={acting}
      refused={refused}
      fields={['value', 'scope', 'effectiveFrom']}
      onSend={() => void save()}
      onCancel={onDone}
    >
      <p class="hint">{said.recordHint}</p>
      <TextField
        id="rule-value"
        label={said.value}
        value={value}
        complaint={beside(refused, 'value')}
        hint={
          <p class="hint">
            {said.valueHint}
            {value.trim() && `${words.comma}${ruleValue(words, before.key, value.trim(), honours)}`}
          </p>
        }
        onChange={setValue}
      />
      <SelectField
        id="rule-severity"
        label={said.severity}
        value={severity}
        options={said.severities}
        onChange={setSeverity}
      />
      <div class="fld">
        <label for="rule-scope">{said.scope}</label>
        <OrganisationField id="rule-scope" value={scope} all={said.everywhere} onChange={setScope} />
        {beside(refused, 'scope') && <p class="hint bad">{beside(refused, 'scope')}</p>}
      </div>
      <SelectField
        id="rule-aspect"
        label={family === 'pairing' ? words.form.programme : said.level}
        value={aspect}
        options={{ '': said.every, ...(family === 'pairing' ? words.programmes : words.levels) }}
        onChange={setAspect}
      />
      <TextField
        id="rule-from"
        label={said.from}
        value={from}
        date
        complaint={beside(refused, 'effectiveFrom')}
        onChange={setFrom}
      />
      <TextField id="rule-source" label={said.source} value={source} complaint={undefined} onChange={setSource} />
    </SmallForm>
  );
}
