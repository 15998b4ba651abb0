import { useEffect, useState } from 'preact/hooks';
import { apiUrl, newKey, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { tidyDate } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { useAct } from '../review/act';
import type { ReviewedNaming, Studio } from '../types';

interface ReviewFormProps {
  studio: Studio;
  /** Those that hold. */
  namings: ReviewedNaming[];
  onDone: () => void;
}

/** 登记复核: of which naming, when, and how it went. */
export function ReviewForm({ studio, namings, onDone }: ReviewFormProps) {
  const words = useWords();
  const said = words.reviewed;
  const [naming, setNaming] = useState(namings[0]?.key ?? '');
  const [heldOn, setHeldOn] = useState('');
  const [grade, setGrade] = useState('PASS');
  const [tried, setTried] = useState(false);
  // The same review sent twice, as after a broken connection, is recorded once.
  const [key, setKey] = useState(newKey);
  useEffect(() => setKey(newKey()), [naming, heldOn, grade]);
  const { acting, refused, act } = useAct();
  const save = async () => {
    setTried(true);
    if (!heldOn.trim()) return;
    const url = apiUrl(`/studios/${encodeURIComponent(studio.code)}/namings/${naming}/reviews`);
    if (await act(() => post(url, { heldOn: tidyDate(heldOn), grade }, key))) onDone();
  };
  return (
    <SmallForm
      name={said.record}
      disabled={acting}
      refused={refused}
      fields={['heldOn', 'grade']}
      onSend={() => void save()}
      onCancel={onDone}
    >
      <SelectField
        id="review-naming"
        label={said.which}
        value={naming}
        options={Object.fromEntries(
          namings.map((one) => [one.key, `${wordFor(words.levels, one.level)} ${one.namedOn}`]),
        )}
        onChange={setNaming}
      />
      <TextField
        id="review-day"
        label={said.heldOn}
        value={heldOn}
        date
        required
        complaint={tried && !heldOn.trim() ? said.needDate : beside(refused, 'heldOn')}
        hint={<p class="hint">{words.assessed.dateHint}</p>}
        onChange={setHeldOn}
      />
      <SelectField
        id="review-grade"
        label={said.outcome}
        value={grade}
        options={said.outcomes}
        onChange={setGrade}
      />
      {grade === 'FAIL' && <p class="hint">{said.failHint}</p>}
    </SmallForm>
  );
}
