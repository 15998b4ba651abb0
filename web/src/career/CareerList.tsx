import { useRights } from '../account/rights';
import { useWords } from '../i18n/index';
import type { TimelineEntry } from '../types';
import { folded } from './folds';
import { beside, gradeOf, isNational, leadsTo, said } from './said';

/** Everything in order of time; the line thickens with the grade. */
export function CareerList({ entries }: { entries: TimelineEntry[] }) {
  const words = useWords();
  const dated = entries.filter((entry) => entry.on !== null);
  const undated = entries.filter((entry) => entry.on === null);
  let grade = 1;
  return (
    <div class="careerlist">
      <ol>
        {folded(dated).map((line) => {
          if ('year' in line) return <Year year={line.year} entries={line.entries} grade={grade} />;
          grade = Math.max(grade, gradeOf(line.entry));
          return <Line entry={line.entry} grade={grade} />;
        })}
      </ol>
      {undated.length > 0 && (
        <>
          <h3>{words.career.undated}</h3>
          <ol class="undated">
            {undated.map((entry) => (
              <Line entry={entry} grade={0} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

interface YearProps {
  year: string;
  entries: TimelineEntry[];
  grade: number;
}

/** The results of a year that has many: how many, and each on demand. */
function Year({ year, entries, grade }: YearProps) {
  const words = useWords();
  const number = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const national = entries.filter(isNational).length;
  return (
    <li class={national ? 'national' : undefined} data-kind="YEAR">
      <time>{year}</time>
      <i aria-hidden="true" style={thickness(grade)} />
      <details>
        <summary>{words.career.year(number('RESULT'), number('AWARD'), number('PATENT'), national)}</summary>
        <ol>
          {entries.map((entry) => (
            <Line entry={entry} grade={0} />
          ))}
        </ol>
      </details>
    </li>
  );
}

const thickness = (grade: number) => ({
  '--h': `${1 + grade * 1.3}px`,
  '--c': `var(--l${Math.max(1, Math.ceil(grade / 2))})`,
});

function Line({ entry, grade }: { entry: TimelineEntry; grade: number }) {
  const words = useWords();
  const { may } = useRights();
  const href = leadsTo(entry, may('pairings'));
  const text = said(entry, words);
  const more = beside(entry, words);
  return (
    <li class={isNational(entry) ? 'national' : undefined} data-kind={entry.kind}>
      <time>{entry.on}</time>
      <i aria-hidden="true" style={thickness(grade)} />
      <p>
        <b>{href ? <a href={href}>{text}</a> : text}</b>
        {more && <small>{more}</small>}
      </p>
    </li>
  );
}
