import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { beside, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isBadDate, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
import { useAct } from '../review/act';
import type { Studio } from '../types';

export const assessmentForm = (studio: string) => `assessment-${studio}`;

/** 登记考核: when, how many points, which of the seven haves. */
export function AssessmentForm({ studio, onDone }: { studio: Studio; onDone: () => void }) {
  const { assessed: words, form } = useWords();
  const { fields, key, change, forget } = useKept(assessmentForm(studio.code), {
    heldOn: '',
    score: '',
    checklist: [] as string[],
  });
  const { heldOn, score, checklist } = fields;
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const points = score.trim() === '' ? null : Number(score);
  const badPoints = points !== null && Number.isNaN(points);
  const save = async () => {
    setTried(true);
    if (!heldOn.trim() || isBadDate(heldOn) || badPoints) return;
    const body = { heldOn: tidyDate(heldOn), checklist, ...(points === null ? {} : { score: points }) };
    const url = apiUrl(`/studios/${encodeURIComponent(studio.code)}/assessments`);
    if (await act(() => post(url, body, key))) put();
  };
  // Recorded, or given up.
  const put = () => {
    forget();
    onDone();
  };
  const toggle = (have: string, on: boolean) =>
    change({ checklist: on ? [...checklist, have] : checklist.filter((one) => one !== have) });
  return (
    <SmallForm
      name={words.record}
      disabled={acting}
      refused={refused}
      fields={['heldOn', 'score']}
      onSend={() => void save()}
      onCancel={put}
    >
      <TextField
        id="assessment-day"
        label={words.heldOn}
        value={heldOn}
        date
        required
        complaint={
          tried && !heldOn.trim()
            ? words.needDate
            : tried && isBadDate(heldOn)
              ? form.badDate
              : beside(refused, 'heldOn')
        }
        hint={<p class="hint">{words.dateHint}</p>}
        onChange={(typed) => change({ heldOn: typed })}
      />
      <TextField
        id="assessment-score"
        label={words.points}
        value={score}
        complaint={tried && badPoints ? words.pointsHint : beside(refused, 'score')}
        hint={<p class="hint">{words.pointsHint}</p>}
        onChange={(typed) => change({ score: typed })}
      />
      <fieldset class="ticks">
        <legend>{words.haves}</legend>
        {Object.entries(words.have).map(([have, text]) => (
          <label class="check">
            <input
              type="checkbox"
              checked={checklist.includes(have)}
              onChange={(event) => toggle(have, event.currentTarget.checked)}
            />
            {text}
          </label>
        ))}
      </fieldset>
    </SmallForm>
  );
}
