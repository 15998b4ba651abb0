import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isBadDate, tidyDate } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { useKept } from '../kept';
import { useAct } from '../review/act';
import { BeforeFounding } from './BeforeFounding';
import type { ReviewedNaming, Studio } from '../types';

interface ReviewFormProps {
  studio: Studio;
  /** Those that hold. */
  namings: ReviewedNaming[];
  onDone: () => void;
}

export const reviewForm = (studio: string) => `review-${studio}`;

/** 登记复核: of which naming, when, and how it went. */
export function ReviewForm({ studio, namings, onDone }: ReviewFormProps) {
  const words = useWords();
  const said = words.reviewed;
  const { fields, key, change, forget } = useKept(reviewForm(studio.code), {
    naming: namings[0]?.key ?? '',
    heldOn: '',
    grade: 'PASS',
  });
  const { naming, heldOn, grade } = fields;
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const save = async () => {
    setTried(true);
    if (!heldOn.trim() || isBadDate(heldOn)) return;
    const url = apiUrl(`/studios/${encodeURIComponent(studio.code)}/namings/${naming}/reviews`);
    if (await act(() => post(url, { heldOn: tidyDate(heldOn), grade }, key))) put();
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
      fields={['heldOn', 'grade']}
      onSend={() => void save()}
      onCancel={put}
    >
      <SelectField
        id="review-naming"
        label={said.which}
        value={naming}
        options={Object.fromEntries(
          namings.map((one) => [one.key, `${wordFor(words.levels, one.level)} ${one.namedOn}`]),
        )}
        onChange={(chosen) => change({ naming: chosen })}
      />
      <TextField
        id="review-day"
        label={said.heldOn}
        value={heldOn}
        date
        required
        complaint={
          tried && !heldOn.trim()
            ? said.needDate
            : tried && isBadDate(heldOn)
              ? words.form.badDate
              : beside(refused, 'heldOn')
        }
        hint={
          <>
            <p class="hint">{words.assessed.dateHint}</p>
            <BeforeFounding studio={studio} day={heldOn} />
          </>
        }
        onChange={(typed) => change({ heldOn: typed })}
      />
      <SelectField
        id="review-grade"
        label={said.outcome}
        value={grade}
        options={said.outcomes}
        onChange={(chosen) => change({ grade: chosen })}
      />
      {grade === 'FAIL' && <p class="hint">{said.failHint}</p>}
    </SmallForm>
  );
}
