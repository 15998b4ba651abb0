import { yearOf } from '../dates';
import { useWords } from '../i18n/index';
import type { Messages } from '../i18n/index';
import { stepOf } from '../levels';
import type { Level, TimelineEntry, TimelineKind } from '../types';
import { cut, place, widthOf } from './layout';
import { gradeOf, isNational, said } from './said';

const WIDTH = 1280;
const LEFT = 100;
const ROW = 22;
const ROWS = 3;
const LONGEST = 18;
/** Beyond so many marks a lane counts them by year. */
const MANY = 14;
const TALLEST = 44;

interface Lane {
  name: string;
  kinds: TimelineKind[];
}

type Dated = TimelineEntry & { on: string };

/** Marks above, grades as steps of one stream, apprentices and studios below it. */
export function CareerPicture({ entries, asOf, label }: { entries: TimelineEntry[]; asOf: string; label: string }) {
  const words = useWords();
  const dated = entries.filter((entry): entry is Dated => entry.on !== null);
  const first = Math.floor(Math.min(...dated.map((one) => yearOf(one.on)), yearOf(asOf) - 5));
  const last = yearOf(asOf) + 1;
  const x = (year: number) => LEFT + ((year - first) / (last - first)) * (WIDTH - LEFT - 12);
  const end = dated.find((one) => one.kind === 'RETIRED' || one.kind === 'LEFT');
  const until = x(end ? yearOf(end.on) : yearOf(asOf));
  const lanes: Lane[] = [
    { name: words.career.lanes.honours, kinds: ['HONOUR'] },
    { name: words.career.lanes.events, kinds: ['CONTEST', 'EVENT'] },
    { name: words.career.lanes.results, kinds: ['AWARD', 'RESULT', 'PATENT'] },
    { name: words.career.lanes.titles, kinds: ['TITLE', 'QUALIFICATION', 'X_CERTIFICATE'] },
  ];
  let y = 10;
  const upper = lanes.map((lane) => {
    const all = dated.filter((one) => lane.kinds.includes(one.kind));
    const bars = all.length > MANY ? perYear(all) : [];
    const marks = bars.length ? [] : all;
    const texts = marks.map((one) => cut(said(one, words), LONGEST));
    const at = place(marks.map((one, i) => ({ x: x(yearOf(one.on)), width: widthOf(texts[i] ?? '') })), WIDTH, ROWS);
    const rows = Math.max(0, ...at.map((one) => (one.row ?? 0) + 1));
    const top = y;
    if (marks.length) y += rows * ROW + 10;
    if (bars.length) y += TALLEST + 26;
    return { lane, marks, texts, at, top, bars };
  });
  const stream = y + 46;
  const below = stream + 60;
  const studios = studioStreams(dated, asOf);
  const people = dated.filter((one) => one.kind === 'MENTORED' || one.kind === 'APPRENTICED');
  const peopleTexts = people.map((one) => cut(said(one, words), LONGEST));
  const peopleAt = place(people.map((one, i) => ({ x: x(yearOf(one.on)), width: widthOf(peopleTexts[i] ?? '') })), WIDTH, ROWS);
  const peopleRows = Math.max(0, ...peopleAt.map((one) => (one.row ?? 0) + 1));
  const studioTop = below + (people.length ? peopleRows * 34 + 14 : 0);
  const height = studioTop + studios.length * 44 + 24;
  return (
    <svg class="careerpicture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <Axis first={first} last={last} x={x} height={height} />
      {upper.map(({ lane, marks, texts, at, top, bars }) => (
        <>
          {bars.map(({ year, count, national }) => {
            const tall = Math.max(3, (count / Math.max(...bars.map((bar) => bar.count))) * TALLEST);
            const foot = top + TALLEST + 18;
            return (
              <g>
                <title>{`${year} ${count}`}</title>
                <rect x={x(year) + 3} y={foot - tall} width={Math.max(4, x(year + 1) - x(year) - 6)} height={tall} class="step2" />
                <text x={(x(year) + x(year + 1)) / 2} y={foot - tall - 4} text-anchor="middle" class={national ? 'seal' : undefined}>
                  {count}
                </text>
              </g>
            );
          })}
          {marks.length + bars.length > 0 && (
            <text x="0" y={top + 14} class="ln">
              {lane.name}
            </text>
          )}
          {marks.map((one, i) => {
            const mx = x(yearOf(one.on));
            const my = top + (at[i]?.row ?? ROWS - 1) * ROW + 10;
            const seal = isNational(one);
            return (
              <g>
                <title>{`${one.on} ${said(one, words)}`}</title>
                <line x1={mx} x2={mx} y1={my + 6} y2={stream - 10} class="drop" />
                {seal ? (
                  <rect x={mx - 5.5} y={my - 5.5} width="11" height="11" rx="2" class="sealmark" />
                ) : (
                  <circle cx={mx} cy={my} r="4.5" class="mark" />
                )}
                {at[i]?.row !== null && (
                  <text x={at[i]?.left ? mx - 10 : mx + 10} y={my + 5} text-anchor={at[i]?.left ? 'end' : 'start'} class={seal ? 'seal' : undefined}>
                    {texts[i]}
                  </text>
                )}
              </g>
            );
          })}
        </>
      ))}
      <Stream dated={dated} x={x} y={stream} until={until} words={words} />
      {people.length > 0 && (
        <text x="0" y={below + 18} class="ln">
          {words.career.lanes.pairings}
        </text>
      )}
      {people.map((one, i) => {
        const x1 = x(yearOf(one.on));
        const x2 = Math.max(x1 + 6, x(one.until ? yearOf(one.until) : yearOf(asOf)));
        const row = peopleAt[i]?.row ?? ROWS - 1;
        const py = below + row * 34 + 8;
        return (
          <g>
            <title>{`${one.on} ${said(one, words)}`}</title>
            <line x1={x1} x2={x1} y1={stream + 8} y2={py} class="drop" />
            <rect x={x1} y={py - 3} width={x2 - x1} height="6" rx="3" class={one.kind === 'MENTORED' ? 'teaches' : 'learns'} />
            {peopleAt[i]?.row !== null && (
              <text x={peopleAt[i]?.left ? x2 : x1} y={py + 19} text-anchor={peopleAt[i]?.left ? 'end' : 'start'}>
                {peopleTexts[i]}
              </text>
            )}
          </g>
        );
      })}
      {studios.map((studio, i) => {
        const sy = studioTop + i * 44 + 14;
        const x1 = x(yearOf(studio.from));
        const text = cut(said(studio.entry, words), 24);
        const onLeft = x1 - widthOf(text) > LEFT;
        return (
          <g>
            <title>{`${studio.from} ${said(studio.entry, words)}`}</title>
            {i === 0 && (
              <text x="0" y={sy + 5} class="ln">
                {words.career.lanes.studios}
              </text>
            )}
            <path d={`M${x1 - 26} ${stream}C${x1 - 6} ${stream} ${x1 - 20} ${sy} ${x1} ${sy}`} class="confluence" />
            {studio.parts.map((part) => (
              <rect x={x(yearOf(part.from))} y={sy - part.width / 2} width={Math.max(2, x(yearOf(part.to)) - x(yearOf(part.from)))} height={part.width} class={`step${part.step}`} />
            ))}
            <text x={onLeft ? x1 - 30 : x1 + 4} y={onLeft ? sy + 5 : sy + 22} text-anchor={onLeft ? 'end' : 'start'}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Bar {
  year: number;
  count: number;
  national: boolean;
}

/** How many of a lane there are in each year. */
function perYear(entries: Dated[]): Bar[] {
  const bars = new Map<number, Bar>();
  for (const entry of entries) {
    const year = Number(entry.on.slice(0, 4));
    const bar = bars.get(year) ?? { year, count: 0, national: false };
    bars.set(year, { year, count: bar.count + 1, national: bar.national || isNational(entry) });
  }
  return [...bars.values()];
}

interface AxisProps {
  first: number;
  last: number;
  x: (year: number) => number;
  height: number;
}

function Axis({ first, last, x, height }: AxisProps) {
  const step = last - first > 24 ? 10 : last - first > 10 ? 5 : 2;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) years.push(year);
  return (
    <>
      {years.map((year) => (
        <>
          <line x1={x(year)} x2={x(year)} y1="4" y2={height - 20} class="year" />
          <text x={x(year)} y={height - 5} text-anchor="middle" class="ax">
            {year}
          </text>
        </>
      ))}
    </>
  );
}

interface StreamProps {
  dated: Dated[];
  x: (year: number) => number;
  y: number;
  until: number;
  words: Messages;
}

/** The working life as one stream, wider with each grade. */
function Stream({ dated, x, y, until, words }: StreamProps) {
  const entered = dated.find((one) => one.kind === 'ENTERED') ?? dated[0];
  const grades = dated.filter((one) => gradeOf(one) > 0);
  const texts = grades.map((one) => said(one, words));
  const at = place(grades.map((one, i) => ({ x: x(yearOf(one.on)) - 10, width: widthOf(texts[i] ?? '') - 16 })), WIDTH, 2);
  const start = x(yearOf(entered?.on ?? String(new Date().getFullYear())));
  const steps = [
    { x: start, grade: 1 },
    ...grades.map((one) => ({ x: x(yearOf(one.on)), grade: gradeOf(one) })),
  ];
  return (
    <>
      <text x="0" y={y + 5} class="ln strong">
        {words.career.lanes.grades}
      </text>
      {steps.map((step, i) => {
        const to = steps[i + 1]?.x ?? Math.max(until, step.x + 2);
        const width = 1 + step.grade * 1.6;
        return <rect x={step.x} y={y - width / 2} width={Math.max(0, to - step.x)} height={width} fill={`var(--l${Math.ceil(step.grade / 2)})`} />;
      })}
      {grades.map((one, i) => (
        <g>
          <circle cx={x(yearOf(one.on))} cy={y} r="5" class="node" />
          {at[i]?.row !== null && (
            <text x={x(yearOf(one.on)) - 4} y={at[i]?.row === 0 ? y - 14 : y + 26} text-anchor={at[i]?.left ? 'end' : 'start'}>
              {texts[i]}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

interface StudioStream {
  entry: TimelineEntry;
  from: string;
  parts: { from: string; to: string; width: number; step: number }[];
}

/** Each studio that the person founded or led, wider with each naming; the others thin. */
function studioStreams(dated: Dated[], asOf: string): StudioStream[] {
  return dated
    .filter((one) => one.kind === 'STUDIO_FOUNDED' || one.kind === 'STUDIO')
    .map((entry) => {
      const end = entry.until ?? asOf;
      const leads = ['LEADER', 'CO_LEADER', 'ACTING'].includes(entry.codes[0] ?? '');
      const namings = dated.filter(
        (one) => leads && one.kind === 'NAMING' && one.subject === entry.subject && one.on >= entry.on && one.on <= end,
      );
      let step = 1;
      const marks = [{ on: entry.on, step }, ...namings.map((one) => ({ on: one.on, step: (step = Math.max(step, stepOf((one.codes[0] ?? null) as Level | null))) }))];
      return {
        entry,
        from: entry.on,
        parts: marks.map((mark, i) => ({
          from: mark.on,
          to: marks[i + 1]?.on ?? end,
          width: leads ? 2 + mark.step * 1.6 : 2,
          step: leads ? mark.step : 1,
        })),
      };
    });
}
