import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { OrganisationField } from '../components/OrganisationField';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isBadDate, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
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

/** The name under which its fields are kept. */
export const ruleForm = (family: Family, before: Rule) =>
  `rule-${family}-${JSON.stringify([before.key, before.scope, before.programme, before.level, before.severity, before.effectiveFrom])}`;

/** A rule that holds from a day on, in the place of another or for a unit of its own. */
export function RuleForm({ family, before, honours, onDone }: RuleFormProps) {
  const words = useWords();
  const said = words.rules;
  const { today } = useAbout();
  const { fields, key: attempt, change, forget } = useKept(ruleForm(family, before), {
    value: before.value ?? '',
    severity: before.severity,
    scope: before.scope ?? '',
    aspect: before.programme ?? before.level ?? '',
    from: today,
    source: '',
  });
  const { value, severity, scope, aspect, from, source } = fields;
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const save = async () => {
    setTried(true);
    if (isBadDate(from)) return;
    const body = {
      key: before.key,
      value: value.trim() || undefined,
      severity,
      scope: scope.trim() || undefined,
      effectiveFrom: tidyDate(from) || undefined,
      source: source.trim() || undefined,
      [family === 'pairing' ? 'programme' : 'level']: aspect || undefined,
    };
    if (await act(() => post(apiUrl(`/${family}-rules`), body, attempt))) put();
  };
  // Recorded, or given up.
  const put = () => {
    forget();
    onDone();
  };
  return (
    <SmallForm
      name={said.record}
      disabled={acting}
      refused={refused}
      fields={['value', 'scope', 'effectiveFrom']}
      onSend={() => void save()}
      onCancel={put}
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
        onChange={(typed) => change({ value: typed })}
      />
      <SelectField
        id="rule-severity"
        label={said.severity}
        value={severity}
        options={said.severities}
        onChange={(chosen) => change({ severity: chosen })}
      />
      <div class="fld">
        <label for="rule-scope">{said.scope}</label>
        <OrganisationField id="rule-scope" value={scope} all={said.everywhere} onChange={(chosen) => change({ scope: chosen })} />
        {beside(refused, 'scope') && <p class="hint bad">{beside(refused, 'scope')}</p>}
      </div>
      <SelectField
        id="rule-aspect"
        label={family === 'pairing' ? words.form.programme : said.level}
        value={aspect}
        options={{ '': said.every, ...(family === 'pairing' ? words.programmes : words.levels) }}
        onChange={(chosen) => change({ aspect: chosen })}
      />
      <TextField
        id="rule-from"
        label={said.from}
        value={from}
        date
        complaint={tried && isBadDate(from) ? words.form.badDate : beside(refused, 'effectiveFrom')}
        onChange={(typed) => change({ from: typed })}
      />
      <TextField
        id="rule-source"
        label={said.source}
        value={source}
        complaint={undefined}
        onChange={(typed) => change({ source: typed })}
      />
    </SmallForm>
  );
}
