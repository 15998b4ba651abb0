import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { useWords } from '../i18n/index';
import type { Pairing } from '../types';
import { pairingCalled } from './called';
import type { Refused, StepKind } from './steps';
import { StepForm } from './StepForm';

/** What can be done for several at once. */
const STEPS: StepKind[] = ['assess', 'extend', 'graduate'];

export interface Chosen {
  /** Those of the list that are chosen. */
  pairings: Pairing[];
  has: (id: string) => boolean;
  choose: (id: string, on: boolean) => void;
  /** These and no others. */
  chooseOnly: (pairings: Pairing[]) => void;
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
    chooseOnly: (pairings) => setChosen(new Set(pairings.map((one) => one.id))),
  };
}

/** What came of a step for several. */
interface Outcome {
  done: number;
  refused: Refused[];
}

/**
 * Steps for all pairings that are chosen. What came of a step is said here and not in its form: a
 * list of what is due shows those no more for which it was done, and the form goes with the last.
 */
export function Together({ all, chosen }: { all: Pairing[]; chosen: Chosen }) {
  const words = useWords();
  const said = words.due;
  const [step, setStep] = useState<StepKind | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { pairings } = chosen;
  const open = (kind: StepKind | null) => {
    setStep(kind);
    setOutcome(null);
  };
  const sent = (refused: Refused[]) => {
    setOutcome({ done: pairings.length - refused.length, refused });
    chosen.chooseOnly(refused.map((some) => some.pairing));
    if (refused.length === 0) setStep(null);
  };
  return (
    <>
      <div class="pad acts" role="group" aria-label={said.together}>
        <label class="check">
          <input
            type="checkbox"
            checked={all.length > 0 && pairings.length === all.length}
            onChange={(event) => chosen.chooseOnly(event.currentTarget.checked ? all : [])}
          />
          {said.chosen(pairings.length)}
        </label>
        {STEPS.map((one) => (
          <button
            type="button"
            class="btn"
            disabled={pairings.length === 0}
            aria-expanded={step === one}
            onClick={() => open(step === one ? null : one)}
          >
            {words.course.step[one]}
          </button>
        ))}
      </div>
      <OutcomeSaid outcome={outcome} />
      {step && pairings.length > 0 && (
        <StepForm
          key={step + pairings.map((one) => one.id).join()}
          kind={step}
          pairings={pairings}
          course={null}
          onDone={() => sent([])}
          onRefused={sent}
          onCancel={() => open(null)}
        />
      )}
    </>
  );
}

/** For how many it was done, and why not for the others. */
function OutcomeSaid({ outcome }: { outcome: Outcome | null }) {
  const words = useWords();
  const { done = 0, refused = [] } = outcome ?? {};
  return (
    <div class={outcome ? 'pad' : undefined} role="status">
      {done > 0 && <p>{words.due.done(done)}</p>}
      {refused.length > 0 && (
        <>
          <p>
            <b>{words.course.refusedSome(refused.length)}</b>
          </p>
          {refused.map(({ pairing, error }) => (
            <div>
              {pairingCalled(pairing, words)}
              <WhyNot error={error} />
            </div>
          ))}
        </>
      )}
    </div>
  );
}
