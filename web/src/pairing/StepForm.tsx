import { useState } from 'preact/hooks';
import type { ApiError } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { Icon } from '../components/Icon';
import { TextField } from '../components/TextField';
import { dayAfter, endOfTerm, firstDay, isDate, lastDay, tidyDate } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { useKept } from '../kept';
import { useAbout } from '../session';
import type { Course, Pairing } from '../types';
import { forgetAnswers } from '../useFetch';
import type { Refused, Step, StepKind } from './steps';
import { stepAll } from './steps';

/** By how many months a term is extended when nobody says otherwise. */
const YEAR = 12;

interface StepFormProps {
  kind: StepKind;
  /** Those that the step is taken for, one after the other. */
  pairings: Pairing[];
  /** The rules of the one pairing; null for several. */
  course: Course | null;
  onDone: () => void;
  /** When it was refused for some of several; for one that is said in the form. */
  onRefused?: (refused: Refused[]) => void;
  onCancel: () => void;
}

/** What a refusal of a step may be about, of those that the form asks for. */
const DAYS = ['signedOn', 'heldOn', 'endsOn', 'graduatedOn'];
const FIELDS = [...DAYS, 'score'];

/** The name under which its fields are kept; those of several pairings together are one form. */
export const stepForm = (kind: StepKind, pairing: string | undefined) => `step-${kind}-${pairing ?? ''}`;

/** One step in the life of a pairing, or of several: its fields, and why it was refused. */
export function StepForm({ kind, pairings, course, onDone, onRefused, onCancel }: StepFormProps) {
  const words = useWords();
  const said = words.course;
  const { today } = useAbout();
  const one = pairings.length === 1 ? pairings[0] : undefined;
  const { fields, key, ...kept } = useKept(stepForm(kind, one?.id), {
    day: firstOf(kind, one, today),
    who: '',
    score: '',
    grade: '',
    reason: '',
  });
  const { day, who, score, grade, reason } = fields;
  const [tried, setTried] = useState(false);
  const [acting, setActing] = useState(false);
  const [alone, setAlone] = useState<ApiError | null>(null);
  const change = (changes: Partial<typeof fields>) => {
    // What was refused is not what stands in the form now.
    setAlone(null);
    kept.change(changes);
  };
  const scored = ['assess', 'graduate'].includes(kind);
  const wrongDay = !isDate(tidyDate(day)) && !(kind === 'void');
  const wrongScore = score.trim() !== '' && !(Number(score) >= 0 && Number(score) <= 100);
  const passing = course?.scores.pass ?? 0;
  const fails = kind === 'graduate' && !grade && score.trim() !== '' && !wrongScore && Number(score) < passing;
  const send = async () => {
    setTried(true);
    if (wrongDay || wrongScore) return;
    setActing(true);
    const step: Step = {
      kind,
      day: tidyDate(day),
      apprentices: who ? [who] : [],
      score: score.trim() === '' ? null : Number(score),
      grade: grade || null,
      reason: reason || null,
    };
    const failed = await stepAll(step, pairings, key);
    setActing(false);
    setAlone(one ? (failed[0]?.error ?? null) : null);
    // Read anew only after a write: without a connection this would put the form away.
    if (failed.length < pairings.length) forgetAnswers();
    if (failed.length === 0) {
      kept.forget();
      onDone();
    } else if (!one) onRefused?.(failed);
  };
  const cancel = () => {
    kept.forget();
    onCancel();
  };
  const reasons = course?.reasons.length ? course.reasons : Object.keys(words.endReasons);
  const people = new Map(one?.people.map((person) => [person.id, person.name]) ?? []);
  const several = one !== undefined && one.apprentices.length > 1;
  return (
    <SmallForm
      name={one ? said.step[kind] : said.stepMany(said.step[kind], pairings.length)}
      disabled={acting}
      refused={alone}
      fields={FIELDS}
      onSend={() => void send()}
      onCancel={cancel}
    >
      {kind !== 'void' && (
        <TextField
          id={`step-${kind}-day`}
          label={said.dayOf[kind]}
          value={day}
          date
          required
          complaint={tried && wrongDay ? words.form.badDate : DAYS.map((field) => beside(alone, field)).find(Boolean)}
          onChange={(typed) => change({ day: typed })}
        />
      )}
      {several && ['assess', 'graduate', 'fail'].includes(kind) && (
        <SelectField
          id={`step-${kind}-who`}
          label={said.who}
          value={who}
          options={{
            '': said.everybody,
            ...Object.fromEntries(one.apprentices.map((id) => [id, people.get(id) ?? id])),
          }}
          onChange={(chosen) => change({ who: chosen })}
        />
      )}
      {scored && (
        <>
          <TextField
            id={`step-${kind}-score`}
            label={said.score}
            value={score}
            keys="decimal"
            complaint={tried && wrongScore ? said.badScore : beside(alone, 'score')}
            hint={
              <>
                {course && <p class="hint">{said.scores(course.scores)}</p>}
                {!one && kind === 'graduate' && <p class="hint">{said.failsMany}</p>}
                {fails && (
                  <p class="hint warn" role="status">
                    <Icon name="warn" /> {said.fails(passing)}
                  </p>
                )}
              </>
            }
            onChange={(typed) => change({ score: typed })}
          />
          <SelectField
            id={`step-${kind}-grade`}
            label={said.grade}
            value={grade}
            options={{ '': said.byScore, ...words.assessmentGrades }}
            onChange={(chosen) => change({ grade: chosen })}
          />
        </>
      )}
      {kind === 'fail' && course?.failPolicy && (
        <p class="hint">{said.followUp(course.failPolicy.otherMentor, course.failPolicy.months)}</p>
      )}
      {kind === 'terminate' && (
        <SelectField
          id="step-reason"
          label={said.reason}
          value={reason}
          options={Object.fromEntries([
            ['', said.noReason],
            ...reasons.map((code) => [code, wordFor(words.endReasons, code)]),
          ])}
          onChange={(chosen) => change({ reason: chosen })}
        />
      )}
      {kind === 'void' && <p class="hint">{said.voidHint}</p>}
    </SmallForm>
  );
}

/** The day that is most likely meant. */
function firstOf(kind: StepKind, one: Pairing | undefined, today: string): string {
  if (kind === 'extend') {
    const end = one?.endsOn && isDate(one.endsOn) ? lastDay(one.endsOn) : today;
    return endOfTerm(dayAfter(end), YEAR);
  }
  if (kind === 'sign') return one?.signedOn ?? (one?.startsOn ? firstDay(one.startsOn) : today);
  return today;
}
