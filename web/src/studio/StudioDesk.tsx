import { useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import { isBegun } from '../kept';
import { to } from '../router';
import type { Studio } from '../types';
import type { CrewStep } from './CrewForm';
import { crewForm, CrewForm } from './CrewForm';
import { namingForm, NamingForm } from './NamingForm';
import { useRecordsFor } from './recordsFor';

type Step = CrewStep | 'name';

const STEPS: Step[] = ['join', 'leave', 'succeed', 'name'];

const formOf = ({ code }: Studio, step: Step) => (step === 'name' ? namingForm(code) : crewForm(code, step));

/** What whoever records for a studio does: members in and out, another leader, a naming. */
export function StudioDesk({ studio }: { studio: Studio }) {
  const words = useWords();
  const said = words.crew;
  const records = useRecordsFor(studio.organisation);
  const [step, setStep] = useState(() => STEPS.find((one) => isBegun(formOf(studio, one))) ?? null);
  if (!records) return null;
  const done = () => setStep(null);
  return (
    <section class="panel noprint" aria-labelledby="desk">
      <div class="phead">
        <h2 id="desk">{said.title}</h2>
      </div>
      <div class="pad acts" role="group" aria-label={said.title}>
        {STEPS.filter((one) => one !== 'leave' || studio.people.some((some) => !some.to)).map((one) => (
          <button
            type="button"
            class="btn"
            aria-expanded={step === one}
            onClick={() => setStep(step === one ? null : one)}
          >
            {one === 'name' ? said.name : said.step[one]}
          </button>
        ))}
        <a class="btn" href={to(`/studios/${encodeURIComponent(studio.code)}/application`)}>
          {words.paper.application}
        </a>
      </div>
      {step === 'name' ? (
        <NamingForm studio={studio} onDone={done} />
      ) : (
        step && <CrewForm key={step} studio={studio} step={step} onDone={done} />
      )}
    </section>
  );
}
