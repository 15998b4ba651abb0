import { useWords, wordFor } from '../i18n/index';
import type { Course, Pairing } from '../types';

/** What the mentors are due by the rules, and how it was worked out. */
export function Pay({ pairing, course }: { pairing: Pairing; course: Course }) {
  const words = useWords();
  const said = words.course;
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  const of = (id: string) => names.get(id) ?? id;
  if (!course.allowances.length && !course.rewards.length) return null;
  return (
    <div class="pad pay">
      {course.allowances.length > 0 && (
        <>
          <h3>{said.allowance}</h3>
          <ul>
            {course.allowances.map((one) => (
              <li>
                <b>{one.yuan === null ? said.upTo(one.full) : said.yuan(one.yuan)}</b>
                <span>
                  {of(one.apprentice)}
                  {words.comma}
                  {one.steps.map((step) => said.stepOf(step.months, step.yuanPerMonth)).join(' + ')}
                  {one.grade && one.factor !== null && (
                    <>
                      {words.comma}
                      {said.factor(wordFor(words.assessmentGrades, one.grade), one.factor)}
                    </>
                  )}
                  {one.yuan === null && `${words.comma}${said.notYet}`}
                  {sourcesOf(one.steps).map((source) => (
                    <small>{source}</small>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {course.rewards.length > 0 && (
        <>
          <h3>{said.reward}</h3>
          <ul>
            {course.rewards.map((one) => (
              <li>
                <b>{said.yuan(one.yuan)}</b>
                <span>
                  {of(one.apprentice)}
                  {words.comma}
                  {one.on}
                  {words.comma}
                  {one.detail ?? wordFor(words.skillGrades, one.reached)}
                  {one.source && <small>{one.source}</small>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sourcesOf(steps: { source: string | null }[]): string[] {
  return [...new Set(steps.flatMap((step) => (step.source ? [step.source] : [])))];
}
