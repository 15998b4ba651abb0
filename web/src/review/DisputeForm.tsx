import { useEffect, useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { apiUrl, newKey, post } from '../api';
import { Icon } from '../components/Icon';
import { TextField } from '../components/TextField';
import { useWords } from '../i18n/index';
import type { Waiting } from '../types';
import { useAct } from './act';

interface DisputeFormProps {
  /** The record that is wrong, such as `pairing:A1`. */
  subject: string;
  /** What the button does. */
  name: string;
  label: string;
  onSent: () => void;
  onCancel: () => void;
}

/** Another account of a fact and what it rests on; the fact stays as it is. */
export function DisputeForm({ subject, name, label, onSent, onCancel }: DisputeFormProps) {
  const words = useWords();
  const said = words.review;
  const [text, setText] = useState('');
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState(false);
  // The same account sent twice, as after a broken connection, is kept once.
  const [key, setKey] = useState(newKey);
  useEffect(() => setKey(newKey()), [text, document]);
  const { acting, refused, act } = useAct();
  const missing = tried && !text.trim();
  const dispute = async () => {
    setTried(true);
    if (!text.trim()) {
      window.document.getElementById('dispute')?.focus();
      return;
    }
    const body = { subject, text: text.trim(), ...(document.trim() ? { document: document.trim() } : {}) };
    if (await act(() => post<Waiting>(apiUrl('/disputes'), body, key))) onSent();
  };
  return (
    <form
      class="reason pad"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void dispute();
      }}
    >
      <div class="fld">
        <label for="dispute">
          {label}
          <span class="opt">{words.form.required}</span>
        </label>
        <textarea
          id="dispute"
          class="in"
          value={text}
          aria-required
          aria-invalid={missing ? true : undefined}
          aria-describedby={missing ? 'dispute-hint' : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {missing && (
          <p class="hint bad" id="dispute-hint" role="alert">
            <Icon name="stop" />
            <span>{said.needText}</span>
          </p>
        )}
      </div>
      <TextField
        id="dispute-document"
        label={said.source}
        value={document}
        complaint={undefined}
        hint={<p class="hint">{said.sourceHint}</p>}
        onChange={setDocument}
      />
      {refused && <WhyNot error={refused} />}
      <div class="acts">
        <button type="submit" class="btn primary" disabled={acting}>
          {name}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.confirm.no}
        </button>
      </div>
    </form>
  );
}
