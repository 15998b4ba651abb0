import { useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import type { Pairing } from '../types';
import type { StepKind } from './steps';
import { StepForm } from './StepForm';

/** What can be done for several at once. */
const STEPS: StepKind[] = ['assess', 'extend', 'graduate'];

export interface Chosen {
  /** Those of the list that are chosen. */
  pairings: Pairing[];
  has: (id: string) => boolean;
  choose: (id: string, on: boolean) => void;
  chooseAll: (on: boolean) => void;
}

/** Which pairings of a list are chosen. */
export function useChosen(all: Pairing[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    pairings: all.filter((one) => chosen.has(one.id)),
    has: (id) => chosen.has(id),
    choose: (id, on) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      setChosen(next);
    },
    chooseAll: (on) => setChosen(new Set(on ? all.map((one) => one.id) : [])),
  };
}

/** Steps for all pairings that are chosen. */
export function Together({ all, chosen }: { all: Pairing[]; chosen: Chosen }) {
  const words = useWords();
  const said = words.due;
  const [step, setStep] = useState<StepKind | null>(null);
  const { pairings } = chosen;
  return (
    <>
      <div class="pad acts" role="group" aria-label={said.together}>
        <label class="check">
          <input
            type="checkbox"
            checked={all.length > 0 && pairings.length === all.length}
            onChange={(event) => chosen.chooseAll(event.currentTarget.checked)}
          />
          {said.chosen(pairings.length)}
        </label>
        {STEPS.map((one) => (
          <button
            type="button"
            class="btn"
            disabled={pairings.length === 0}
            aria-expanded={step === one}
            onClick={() => setStep(step === one ? null : one)}
          >
            {words.course.step[one]}
          </button>
        ))}
      </div>
      {step && pairings.length > 0 && (
        <StepForm
          key={step + pairings.map((one) => one.id).join()}
          kind={step}
          pairings={pairings}
          course={null}
          onDone={() => {
            setStep(null);
            chosen.chooseAll(false);
          }}
          onCancel={() => setStep(null)}
        />
      )}
    </>
  );
}
