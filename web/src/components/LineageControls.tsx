import { useWords, wordFor } from '../i18n/index';
import { setQuery } from '../router';
import type { LineageView } from './lineageView';

interface LineageControlsProps {
  view: LineageView;
  /** The deepest generation there is. */
  deepest: number;
  asOf: string;
  end: string;
  founded: string | null;
  /** While the year is dragged; null when it is let go without a change. */
  onDrag: (day: string | null) => void;
  onDay: (day: string) => void;
}

/** Grade, generations and year of the picture. */
export function LineageControls(props: LineageControlsProps) {
  return (
    <div class="ctl">
      <GradeFilter minGrade={props.view.minGrade} />
      <Generations view={props.view} deepest={props.deepest} />
      <YearScrubber {...props} />
    </div>
  );
}

function GradeFilter({ minGrade }: { minGrade: string }) {
  const words = useWords();
  return (
    <fieldset class="part">
      <legend class="vh">{words.studio.atLeast}</legend>
      <span class="lab" aria-hidden="true">
        {words.studio.atLeast}
        <b class="phoneonly">
          {' '}
          {minGrade} {wordFor(words.grades, minGrade)}
        </b>
      </span>
      <div class="gsel">
        {['A', 'B', 'C', 'D', 'E'].map((grade) => (
          <label class={grade === minGrade ? 'on' : ''}>
            <input
              type="radio"
              name="minGrade"
              value={grade}
              checked={grade === minGrade}
              aria-label={`${grade} ${wordFor(words.grades, grade)}`}
              onChange={() => setQuery({ minGrade: grade === 'C' ? null : grade, link: null })}
            />
            <b>{grade}</b>
            <span>{wordFor(words.grades, grade)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Generations({ view, deepest }: { view: LineageView; deepest: number }) {
  const words = useWords().studio;
  const shown = Math.min(view.depth, deepest);
  const show = (depth: number) => setQuery({ depth: depth >= deepest ? null : String(depth) });
  return (
    <div class="part">
      <span class="lab" id="generations">
        {view.up ? words.up : words.down}
      </span>
      <div class="step" role="group" aria-labelledby="generations">
        <button type="button" aria-label={words.fewer} disabled={shown <= 1} onClick={() => show(shown - 1)}>
          −
        </button>
        <output>
          {deepest === 0
            ? '—'
            : shown >= deepest
              ? words.allGenerations(deepest)
              : words.someGenerations(shown)}
        </output>
        <button type="button" aria-label={words.more} disabled={shown >= deepest} onClick={() => show(shown + 1)}>
          +
        </button>
      </div>
    </div>
  );
}

function YearScrubber({ asOf, end, founded, onDrag, onDay }: LineageControlsProps) {
  const words = useWords().studio;
  const last = Number(end.slice(0, 4));
  const first = Math.min(Number((founded ?? end).slice(0, 4)) - 1, Number(asOf.slice(0, 4)));
  const year = Number(asOf.slice(0, 4));
  const dayOf = (chosen: string) => (Number(chosen) >= last ? end : `${chosen}-12-31`);
  const done = last === first ? 100 : ((year - first) / (last - first)) * 100;
  return (
    <label class="part scrub">
      <span class="lab">{words.asOf}</span>
      <input
        type="range"
        min={first}
        max={last}
        step={1}
        value={year}
        style={{ '--done': `${done}%` }}
        aria-valuetext={words.asOfYear(asOf)}
        onInput={(event) => onDrag(dayOf(event.currentTarget.value))}
        onChange={(event) => onDay(dayOf(event.currentTarget.value))}
      />
      <output>{asOf}</output>
    </label>
  );
}
