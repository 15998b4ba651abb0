import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Icon } from '../components/Icon';
import { ErrorPanel, Skeleton } from '../components/states';
import { firstDay, lastDay } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { isBegun } from '../kept';
import { useRecordsFor } from '../studio/recordsFor';
import { to } from '../router';
import { useAbout } from '../session';
import type { Course, Pairing } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { Pay } from './Pay';
import type { StepKind } from './steps';
import { stepForm, StepForm } from './StepForm';

/** The steps that each state allows, the usual one first. */
const STEPS: Record<string, StepKind[]> = {
  DRAFT: ['sign', 'void'],
  ACTIVE: ['assess', 'graduate', 'fail', 'extend', 'terminate', 'void'],
  EXTENDED: ['assess', 'graduate', 'fail', 'extend', 'terminate', 'void'],
  GRADUATED: ['void'],
  FAILED: ['void'],
  TERMINATED: ['void'],
};

/** The life of a pairing: what has been, what is due, what can be done, and what is paid. */
export function LifeCycle({ pairing, onDone }: { pairing: Pairing; onDone: () => void }) {
  const words = useWords();
  const said = words.course;
  const { may } = useRights();
  const { today } = useAbout();
  const url = apiUrl(`/pairings/${encodeURIComponent(pairing.id)}/course`, { asOf: today });
  const course = useFetch<Course>(url);
  useFreshAfterWrites(course.reload);
  const [step, setStep] = useState(
    () => STEPS[pairing.status]?.find((one) => isBegun(stepForm(one, pairing.id))) ?? null,
  );
  useKeyboardPlace(pairing.status);
  const records = useRecordsFor(pairing.organisation);
  const mayStep = may('record') && (records || pairing.organisation === null || may('everybody'));
  const steps = mayStep ? (STEPS[pairing.status] ?? []) : [];
  const done = () => {
    setStep(null);
    onDone();
  };
  const failed = pairing.status === 'FAILED' || (pairing.status === 'GRADUATED' && pairing.outcomes.includes('FAILED'));
  return (
    <section class="panel" aria-labelledby="course">
      <div class="phead">
        <h2 id="course">{said.title}</h2>
        <div class="tools">
          {may('record') && (
            <a class="btn" href={to('/pairings/new', { copy: pairing.id })}>
              {said.copy}
            </a>
          )}
        </div>
      </div>
      {course.error ? (
        <ErrorPanel error={course.error} retry={course.reload} />
      ) : !course.data ? (
        <Skeleton lines={4} />
      ) : (
        <>
          <Stations pairing={pairing} course={course.data} />
          {failed && may('record') && (
            <p class="pad">
              <a class="btn primary" href={to('/pairings/new', { after: pairing.id })}>
                {said.followUp(
                  course.data.failPolicy?.otherMentor ?? false,
                  course.data.failPolicy?.months ?? null,
                )}
              </a>
            </p>
          )}
          {steps.length > 0 && (
            <div class="pad acts" role="group" aria-label={said.steps}>
              {steps.map((one) => (
                <button
                  type="button"
                  class={one === steps[0] && one !== 'void' ? 'btn primary' : 'btn'}
                  aria-expanded={step === one}
                  onClick={() => setStep(step === one ? null : one)}
                >
                  {said.step[one]}
                </button>
              ))}
            </div>
          )}
          {step && (
            <StepForm
              key={step}
              kind={step}
              pairings={[pairing]}
              course={course.data}
              onDone={done}
              onCancel={() => setStep(null)}
            />
          )}
          <Pay pairing={pairing} course={course.data} />
        </>
      )}
    </section>
  );
}

/** A step that was taken has no button any more: the keyboard goes on at the top of the page. */
function useKeyboardPlace(status: string): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && document.activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    before.current = status;
  }, [status]);
}

interface Station {
  day: string;
  text: ComponentChildren;
  /** The end: of a month, all that was in it comes before. */
  end?: boolean;
  /** What lies ahead, and whether its day is over. */
  ahead?: boolean;
  over?: boolean;
}

/** What has been and what is due, in order of days. */
function Stations({ pairing, course }: { pairing: Pairing; course: Course }) {
  const words = useWords();
  const said = words.course;
  const { today } = useAbout();
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  const stations: Station[] = [];
  if (pairing.signedOn) stations.push({ day: pairing.signedOn, text: said.signed });
  if (pairing.startsOn) stations.push({ day: pairing.startsOn, text: said.started });
  for (const one of course.assessments) {
    const facts = [
      one.person && (names.get(one.person) ?? one.person),
      one.score !== null && said.points(one.score),
      wordFor(words.assessmentGrades, one.grade),
    ];
    stations.push({
      day: one.heldOn,
      text: `${said.kinds[one.kind] ?? one.kind}${words.comma}${facts.filter(Boolean).join(words.comma)}`,
    });
  }
  pairing.apprentices.forEach((id, i) => {
    const day = pairing.graduatedOn[i];
    if (day) stations.push({ day, text: said.graduated(names.get(id) ?? id) });
  });
  const ended = ['TERMINATED', 'FAILED', 'GRADUATED'].includes(pairing.status);
  if (ended && pairing.endsOn) {
    const reason = wordFor(words.endReasons, pairing.endReason);
    stations.push({
      day: pairing.endsOn,
      end: true,
      text: reason ? `${wordFor(words.pairingStatus, pairing.status)}${words.comma}${reason}` : said.ended,
    });
  }
  if (course.objectionUntil && course.objectionUntil >= today) {
    stations.push({ day: course.objectionUntil, text: said.objection, ahead: true });
  }
  for (const one of course.due) {
    stations.push({ day: one.on, text: said.due[one.kind], ahead: true, over: one.on < today });
  }
  const place = (one: Station) => (one.end ? lastDay(one.day) : firstDay(one.day));
  stations.sort(
    (a, b) => place(a).localeCompare(place(b)) || Number(a.ahead ?? 0) - Number(b.ahead ?? 0),
  );
  if (stations.length === 0) return <p class="pad">{said.nothing}</p>;
  return (
    <ol class="stations">
      {stations.map((one) => (
        <li class={one.over ? 'over' : one.ahead ? 'ahead' : undefined}>
          <time>{one.day}</time>
          <span>
            {one.over && <Icon name="warn" />} {one.text}
            {one.over && <span class="tag">{words.work.overdue}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
