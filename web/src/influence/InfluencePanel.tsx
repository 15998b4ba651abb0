import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { Note, Skeleton } from '../components/states';
import type { Messages } from '../i18n/index';
import { useWords } from '../i18n/index';
import { to } from '../router';
import { useDay } from '../session';
import type { Influence, Measures } from './types';
import { useComputed } from './useComputed';

interface InfluencePanelProps {
  of: 'people' | 'studios';
  id: string;
  /** Whose, where it does not stand on their own page. */
  name?: string | undefined;
}

const MEASURES: (keyof Measures)[] = [
  'fecundity',
  'fertility',
  'descendants',
  'generations',
  'relationships',
  'cousins',
];

/** The measures of one person or studio, and their mirror. */
export function InfluencePanel({ of, id, name }: InfluencePanelProps) {
  const words = useWords();
  const said = words.influence;
  const { asOf } = useDay();
  const { data, error, stale, computing, reload } = useComputed<Influence>(
    apiUrl(`/${of}/${encodeURIComponent(id)}/influence`, { asOf }),
  );
  // Who is not shown the person is not shown this either.
  if (error && error.problem.status < 500) return null;
  return (
    <section class="panel" aria-labelledby="influence">
      <div class="phead">
        <h2 id="influence">{name ? said.ofOne(name) : said.title}</h2>
        <div class="tools">
          {data?.ranked === false ? (
            <span class="meta">{said.off}</span>
          ) : (
            <a class="link" href={to('/influence', { of: of === 'people' ? 'PEOPLE' : 'STUDIOS' })}>
              {said.toRanking}
            </a>
          )}
        </div>
      </div>
      {error ? (
        <div class="pad">
          <Note>
            {said.notNow}{' '}
            <button type="button" class="link" onClick={reload}>
              {words.states.again}
            </button>
          </Note>
        </div>
      ) : computing && !data ? (
        <div class="pad">
          <Note title={said.computing}>{said.computingHelp}</Note>
        </div>
      ) : !data || stale ? (
        <Skeleton lines={4} />
      ) : (
        <Figures influence={data} names={namesFor(of, words)} />
      )}
    </section>
  );
}

/** What the measures are called of people, and of studios. */
export const namesFor = (of: 'people' | 'studios', words: Messages): Record<string, string> =>
  of === 'people' ? words.influence.measures : words.influence.studioMeasures;

function Figures({ influence, names }: { influence: Influence; names: Record<string, string> }) {
  const said = useWords().influence;
  const { credit } = influence;
  const shares = [
    { name: said.creditOf.results, value: credit.results },
    { name: said.creditOf.awards, value: credit.awards },
    { name: said.creditOf.ipAssets, value: credit.ipAssets },
  ];
  return (
    <table class="tbl influence">
      <caption class="vh">{said.title}</caption>
      <thead>
        <tr>
          <th scope="col">{said.measure}</th>
          <th scope="col" class="n">
            {said.down}
          </th>
          <th scope="col" class="n">
            {said.up}
          </th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr>
            <th scope="row">{names[measure]}</th>
            <td class="n">{influence.measures[measure]}</td>
            <td class="n dim">{influence.mirror[measure]}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{names['genealogicalIndex']}</th>
          <td class="n" colSpan={2}>
            <Ranks values={influence.genealogicalIndex} />
          </td>
        </tr>
        {shares.map((share) => (
          <tr>
            <th scope="row">{share.name}</th>
            <td class="n" colSpan={2}>
              {said.share(share.value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const RANKS_SHOWN = 6;

/** The index of the first ranks, of which each is part of the next; the rest on request. */
function Ranks({ values }: { values: number[] }) {
  const said = useWords().influence;
  const [all, showAll] = useState(false);
  const shown = all ? values : values.slice(0, RANKS_SHOWN);
  return (
    <>
      {shown.join(' · ') || '0'}
      {shown.length < values.length && (
        <>
          {' … '}
          <button type="button" class="link noprint" onClick={() => showAll(true)}>
            {said.moreRanks(values.length)}
          </button>
        </>
      )}
    </>
  );
}
