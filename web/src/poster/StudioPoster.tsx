import { useMemo } from 'preact/hooks';
import { apiUrl } from '../api';
import { namesOfLeaders, riverWords } from '../components/StudioLineage';
import { ErrorPanel, Skeleton } from '../components/states';
import { yearOf } from '../dates';
import { useFontsReady } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { layOut } from '../river/layout';
import { measureText } from '../river/measure';
import type { Column, River } from '../river/model';
import { STREAM_WIDTH } from '../river/model';
import { RiverView } from '../river/RiverView';
import { riverDown } from '../river/studioRiver';
import { studioUrl } from '../router';
import type { AncestorStudio, Descent, DescendantStudio, Studio } from '../types';
import { useFetch } from '../useFetch';
import { Sheet } from './Sheet';
import { BODY } from './paper';

/** Rows of a stream, as low as they may be; a sheet has room for so many at the least scale. */
const ROW = 44;
const LEAST_SCALE = 0.62;

/** What grew out of a studio as a river, on one sheet. */
export function StudioPoster({ studio, asOf }: { studio: Studio; asOf: string }) {
  const words = useWords();
  const said = words.poster;
  const fonts = useFontsReady();
  const path = `/studios/${encodeURIComponent(studio.code)}`;
  const down = useFetch<Descent<DescendantStudio>>(apiUrl(`${path}/descendants`, { asOf }));
  const up = useFetch<Descent<AncestorStudio>>(apiUrl(`${path}/ancestors`, { asOf }));
  const answer = down.data;
  const made = useMemo(() => {
    if (!answer) return null;
    const columns: Column[] = [
      { title: words.river.level, width: 128, align: 'start', kind: 'level' },
      { title: words.river.leader, width: 96, align: 'start', kind: 'text' },
      { title: words.river.founded, width: 104, align: 'end', kind: 'text' },
    ];
    const { river } = riverDown(answer, Infinity, riverWords(words, asOf, ['leader', 'founded']));
    return { ...fitted(river, asOf, columns, words.river.also), river, columns };
  }, [answer, asOf, words, fonts]);
  const error = down.error ?? up.error;
  if (error) return <ErrorPanel error={error} retry={() => (down.reload(), up.reload())} />;
  if (!made || !answer || !up.data) return <Skeleton lines={10} />;
  const { picture, river, columns, scale } = made;
  const above = up.data.studios.filter((one) => one.depth === 1).map((one) => one.name);
  const named = picture.rows.length - 1;
  const free = BODY.bottom - BODY.top - picture.height * scale;
  return (
    <Sheet
      back={{ href: studioUrl(studio.code), text: studio.name }}
      file={`${studio.code}-${asOf}`}
      title={said.ofStudio(studio.name)}
      sub={[
        studio.organisationName,
        namesOfLeaders(studio, asOf, words) && `${words.studio.leader} ${namesOfLeaders(studio, asOf, words)}`,
        above.length ? `${said.grewOutOf} ${above.join(words.listComma)}` : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      figures={[
        { name: words.studio.descendants, value: answer.count, unit: words.units.studios },
        {
          name: said.generations,
          value: Math.max(0, ...answer.studios.map((one) => one.depth)),
          unit: words.units.generations,
        },
      ]}
      asOf={asOf}
      leads
      legend={<Legend river={river} />}
      notes={[
        named < answer.count
          ? said.studiosLeftOut(answer.count, named, answer.count - named)
          : said.allStudios(answer.count),
        said.byGrade(`${answer.minGrade} ${wordFor(words.grades, answer.minGrade)}`),
      ]}
    >
      <g transform={`translate(${BODY.left} ${BODY.top + Math.max(0, free / 5)}) scale(${scale})`}>
        <RiverView
          river={river}
          picture={picture}
          title={said.ofStudio(studio.name)}
          columns={columns}
          spoken={(stream) => stream.name}
          spokenTie={(tie) => tie.name}
          spokenFold={(stream) => stream.name}
          href={(code) => studioUrl(code)}
          hrefOutside={(tie) => studioUrl(tie.code)}
          inside
        />
        {picture.rows
          .filter((row) => row.below > 0 && made.folded.has(row.stream.code))
          .map((row) => (
            <text class="posterbelow" x={row.endX + 8} y={row.y + 4}>
              {said.folded(row.below)}
            </text>
          ))}
      </g>
    </Sheet>
  );
}

interface Fitted {
  picture: ReturnType<typeof layOut>;
  scale: number;
  folded: ReadonlySet<string>;
}

/** The river as large as it fits; too long a one with its last generations folded away. */
function fitted(
  river: River,
  asOf: string,
  columns: Column[],
  also: (name: string, grade: string) => string,
): Fitted {
  const [wide, high] = [BODY.right - BODY.left, BODY.bottom - BODY.top];
  const at = (scale: number, folded: ReadonlySet<string>) =>
    layOut(river, {
      width: wide / scale,
      until: yearOf(asOf),
      axisEnd: yearOf(asOf) + 0.2,
      folded,
      columns,
      rowHeight: ROW,
      measure: measureText,
      alsoFrom: (tie, short) => also(short ? tie.shortName : tie.name, tie.grade),
    });
  const deepest = Math.max(0, ...river.streams.map((stream) => stream.depth));
  for (let deep = deepest; deep >= 0; deep--) {
    const folded = new Set(
      deep === deepest ? [] : river.streams.filter((one) => one.depth === deep).map((one) => one.code),
    );
    for (let scale = 1.5; scale >= LEAST_SCALE; scale -= 0.04) {
      const picture = at(scale, folded);
      if (picture.height * scale <= high || (deep === 0 && scale - 0.04 < LEAST_SCALE)) {
        return { picture, scale, folded };
      }
    }
  }
  return { picture: at(LEAST_SCALE, new Set()), scale: LEAST_SCALE, folded: new Set() };
}

const STEP_WIDE = 104;

function Legend({ river }: { river: River }) {
  const words = useWords();
  const steps = [...new Set(river.streams.flatMap((one) => one.reaches.map((reach) => reach.step)))].sort();
  const ties = river.streams.flatMap((one) => [...one.from, ...one.outside]);
  const grades = [...new Set(ties.map((tie) => tie.grade))].sort();
  const names = [
    words.river.legendUnnamed,
    words.levels['ENTERPRISE'],
    words.levels['GROUP'],
    words.levels['PROVINCE'],
    words.levels['NATIONAL'],
  ];
  return (
    <g class="posternote">
      {steps.map((step, i) => (
        <g transform={`translate(${i * STEP_WIDE} 0)`}>
          <path class="posterstrand" d="M0,-4 H30" stroke={`var(--l${step || 1})`} stroke-width={STREAM_WIDTH[step]} />
          <text x={38}>{names[step]}</text>
        </g>
      ))}
      {grades.map((grade, i) => (
        <g transform={`translate(${i * STEP_WIDE} 22)`}>
          <text class="postergrade">{grade}</text>
          <text x={16}>{wordFor(words.grades, grade)}</text>
        </g>
      ))}
    </g>
  );
}
