import { useMemo } from 'preact/hooks';
import { useFontsReady, useWidth } from '../hooks';
import type { Messages } from '../i18n/index';
import { useLanguage, useWords, wordFor } from '../i18n/index';
import { measureText } from '../river/measure';
import { yearOf } from '../dates';
import type { Column, River, Stream, Tie } from '../river/model';
import { layOut, NARROW } from '../river/layout';
import { RiverView } from '../river/RiverView';
import type { RiverWords } from '../river/studioRiver';
import { leadersAt, linkId } from '../river/studioRiver';
import { studioUrl } from '../router';
import type { StudioItem } from '../types';
import { GradeTag } from './tags';

export type ColumnName = 'level' | 'leader' | 'founded' | 'below';

const WIDTHS: Record<ColumnName, number> = { level: 132, leader: 132, founded: 104, below: 68 };

interface StudioLineageProps {
  river: River;
  asOf: string;
  /** The right end of the time axis, a day. */
  end: string;
  columns: ColumnName[];
  title: string;
  rowHeight?: number;
  folded?: ReadonlySet<string>;
  selected?: string | null;
  onLink?: (id: string) => void;
  onFold?: (code: string) => void;
}

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/** The words and columns that a river of studios is made with. */
export function riverWords(words: Messages, asOf: string, columns: ColumnName[]): RiverWords {
  return {
    handover: words.river.handover,
    ended: words.river.ended,
    level: (level) => wordFor(words.levels, level ?? 'NONE'),
    leader: (studio) => namesOfLeaders(studio, asOf, words),
    cells: (studio) => columns.flatMap((column) => cellOf(column, studio, asOf, words)),
  };
}

function cellOf(column: ColumnName, studio: StudioItem, asOf: string, words: Messages): string[] {
  if (column === 'founded') return [studio.foundedOn ?? ''];
  if (column !== 'leader') return [];
  return [namesOfLeaders(studio, asOf, words)];
}

/** Who leads a studio on a day; of a studio without one, who led it last. */
export function namesOfLeaders(studio: StudioItem, asOf: string, words: Messages): string {
  const leading = leadersAt(studio, asOf);
  const named = leading.length ? leading : studio.leaders.slice(-1);
  return named.map((leader) => leader.name).join(words.listComma);
}

/** A river of studios: laid out for the width there is, with words and links of our pages. */
export function StudioLineage(props: StudioLineageProps) {
  const words = useWords();
  const language = useLanguage();
  const fonts = useFontsReady();
  const [box, width] = useWidth<HTMLDivElement>();
  const { river, asOf, end, folded = NOTHING_FOLDED } = props;
  const columnKey = props.columns.join();
  const columns = useMemo(() => columnsOf(props.columns, words), [columnKey, language]);
  const rowHeight = width < NARROW ? 54 : (props.rowHeight ?? 46);
  const picture = useMemo(
    () =>
      width > 0
        ? layOut(river, {
            width: Math.max(width, 280),
            until: yearOf(asOf),
            axisEnd: yearOf(end),
            folded,
            columns,
            rowHeight,
            measure: measureText,
            alsoFrom: (tie, short) =>
              words.river.also(short ? tie.shortName : tie.name, tie.grade),
          })
        : null,
    [river, width, asOf, end, folded, columns, rowHeight, fonts],
  );
  const names = new Map(river.streams.map((stream) => [stream.code, stream.name]));
  const { onLink, onFold } = props;
  return (
    <div ref={box} style={picture ? undefined : { minHeight: `${rowHeight * river.streams.length + 42}px` }}>
      {picture && (
        <RiverView
          river={river}
          picture={picture}
          title={props.title}
          columns={columns}
          spoken={(stream) => spoken(stream, river, words)}
          spokenTie={(tie, stream) =>
            words.river.tie(names.get(tie.code) ?? tie.name, stream.name, gradeWords(tie.grade, words))
          }
          spokenFold={(stream, count, open) =>
            open ? words.river.fold(stream.name, count) : words.river.unfold(stream.name, count)
          }
          href={(code) => studioUrl(code)}
          hrefOutside={(tie, stream) =>
            studioUrl(tie.code, { link: linkId(tie.code, stream.code), minGrade: gradeFor(tie.grade) })
          }
          selected={props.selected ?? null}
          {...(onLink ? { onLink: (parent, child) => onLink(linkId(parent, child)) } : {})}
          {...(onFold ? { onFold } : {})}
        />
      )}
    </div>
  );
}

/** Grades below C are not shown unless asked for. */
function gradeFor(grade: string): string | null {
  return grade > 'C' ? grade : null;
}

function columnsOf(names: ColumnName[], words: Messages): Column[] {
  const titles: Record<ColumnName, string> = {
    level: words.river.level,
    leader: words.river.leader,
    founded: words.river.founded,
    below: words.river.below,
  };
  return names.map((name) => ({
    title: titles[name],
    width: WIDTHS[name],
    align: name === 'founded' || name === 'below' ? 'end' : 'start',
    kind: name === 'level' ? 'level' : name === 'below' ? 'fold' : 'text',
  }));
}

const gradeWords = (grade: string, words: Messages) => `${grade} ${wordFor(words.grades, grade)}`;

function spoken(stream: Stream, river: River, words: Messages): string {
  const say = (ties: Tie[]) =>
    ties
      .map((tie) => words.river.spokenTie(tie.name, gradeWords(tie.grade, words)))
      .join(words.semicolon);
  const rest = [
    stream.code === river.root ? '' : words.river.spokenGeneration(stream.depth),
    stream.from.length ? words.river.spokenFrom(say(stream.from)) : '',
    stream.outside.length ? words.river.spokenOutside(say(stream.outside)) : '',
  ].join('');
  return words.river.spoken(stream.name, stream.place, stream.founded, stream.levelWord, stream.leader, rest);
}

/** What the signs of the picture mean; only of those that are in it. */
export function RiverLegend({ river }: { river: River }) {
  const words = useWords();
  const steps = new Set(river.streams.flatMap((s) => s.reaches.map((reach) => reach.step)));
  const ring = river.streams.some((stream) => stream.reaches.some((reach) => reach.ring));
  const ties = river.streams.flatMap((stream) => [...stream.from, ...stream.outside]);
  const grades = [...new Set(ties.map((tie) => tie.grade))].sort();
  const dashed = river.streams.some((stream) => stream.outside.length || stream.from.length > 1);
  const stepNames = [
    words.river.legendUnnamed,
    words.levels['ENTERPRISE'],
    words.levels['GROUP'],
    `${words.levels['PROVINCE']}${ring ? words.river.legendRing : ''}`,
    words.levels['NATIONAL'],
  ];
  return (
    <div class="legend">
      {stepNames.map(
        (name, step) =>
          steps.has(step as 0 | 1 | 2 | 3 | 4) && (
            <span>
              <i class={`sample l${step}`} />
              {name}
            </span>
          ),
      )}
      {grades.length > 0 && <span class="sep" aria-hidden="true" />}
      {grades.map((grade) => (
        <span>
          <GradeTag grade={grade} />
          {wordFor(words.grades, grade)}
        </span>
      ))}
      {dashed && (
        <span>
          <i class="sample dash" />
          {words.river.legendAlso}
        </span>
      )}
    </div>
  );
}
