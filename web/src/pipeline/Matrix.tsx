import { useWords, wordFor } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import { useFetch } from '../useFetch';
import { ErrorPanel, Skeleton } from '../components/states';
import { Figure } from './Figure';
import { GRADES, keyOf, rowFacets, rowOf } from './question';
import type { PipelineTable, Question } from './question';
import { valueWord } from './words';

const COLUMNS = [...GRADES].reverse();
const MOST = 200;

/** One facet against the grades; every figure opens its people. */
export function Matrix({ question }: { question: Question }) {
  const words = useWords();
  const { query } = usePlace();
  const asked = query.get('rows');
  const facets = rowFacets(question);
  const facet = facets.find((one) => one === asked) ?? 'occupation';
  const by = `${facet},grade`;
  const { data, error, reload, stale } = useFetch<PipelineTable>(question.table(by));
  const title = words.pipeline.against(words.pipeline.facets[facet] ?? facet);
  return (
    <section class="panel" aria-labelledby="matrix">
      <div class="phead">
        <h2 id="matrix">{title}</h2>
        <p>
          {words.pipeline.opens}
          {question.then && words.pipeline.inBrackets(question.then)}
        </p>
        <div class="tools noprint">
          <label class="rowsby">
            {words.pipeline.rows}
            <select
              class="in"
              value={facet}
              onChange={(event) => setQuery({ rows: event.currentTarget.value, row: null })}
            >
              {facets.map((one) => (
                <option value={one}>{words.pipeline.facets[one]}</option>
              ))}
            </select>
          </label>
          <a class="btn" href={`${question.table(by)}&format=xlsx`} download>
            {words.reports.xlsx}
          </a>
          <a class="btn" href={`${question.table(by)}&format=csv`} download>
            {words.reports.csv}
          </a>
        </div>
      </div>
      {error ? (
        <ErrorPanel error={error} retry={reload} />
      ) : !data ? (
        <Skeleton lines={6} />
      ) : (
        <Cells table={data} facet={facet} by={by} title={title} stale={stale} />
      )}
    </section>
  );
}

/** People on the day, and on the one that is compared with. */
interface Count {
  now: number;
  then: number;
}

const NOBODY: Count = { now: 0, then: 0 };

const sum = (counts: Count[]): Count =>
  counts.reduce((all, one) => ({ now: all.now + one.now, then: all.then + one.then }), NOBODY);

interface CellsProps {
  table: PipelineTable;
  facet: string;
  by: string;
  title: string;
  stale: boolean;
}

function Cells({ table, facet, by, title, stale }: CellsProps) {
  const words = useWords();
  const compared = table.comparedWith !== null;
  const counts = new Map<string, Map<string, Count>>();
  for (const row of table.rows) {
    const key = keyOf(row, facet);
    const cells = counts.get(key) ?? new Map<string, Count>();
    cells.set(keyOf(row, 'grade'), { now: row.count, then: row.countThen ?? 0 });
    counts.set(key, cells);
  }
  // Rows of the day that is compared with stay, also when nobody is left in them.
  const rows = [...counts]
    .map(([key, cells]) => ({ key, cells, total: sum([...cells.values()]) }))
    .filter(({ total }) => total.now + total.then > 0);
  if (['occupation', 'organisation', 'region'].includes(facet)) {
    rows.sort((a, b) => b.total.now - a.total.now || b.total.then - a.total.then);
  }
  const columns = [...COLUMNS, 'NONE'];
  if (rows.length === 0) return <p class="pad sub">{words.pipeline.nobody}</p>;
  return (
    <div class="scrollx" tabIndex={0} role="group" aria-label={title}>
      <table class={stale ? 'matrix stale' : 'matrix'}>
        <thead>
          <tr>
            <th scope="col">{words.pipeline.facets[facet]}</th>
            {columns.map((grade) => (
              <th scope="col">{grade === 'NONE' ? words.pipeline.noGrade : wordFor(words.skillGrades, grade)}</th>
            ))}
            <th scope="col">{words.pipeline.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map(({ key, cells, total }) => (
            <tr>
              <th scope="row">{valueWord(facet, key, table.names, words)}</th>
              {columns.map((grade) => (
                <td>
                  <Cell count={cells.get(grade) ?? NOBODY} by={by} at={`${key},${grade}`} compared={compared} />
                </td>
              ))}
              <td class="sum">
                <Cell count={total} by={facet} at={key} compared={compared} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p class="pad sub">{words.pipeline.moreRows(rows.length - MOST)}</p>}
    </div>
  );
}

interface CellProps {
  count: Count;
  by: string;
  at: string;
  compared: boolean;
}

/** A number of people, and in brackets that of the day that is compared with. */
function Cell({ count, by, at, compared }: CellProps) {
  const words = useWords();
  const strength = count.now > 24 ? 'k3' : count.now > 11 ? 'k2' : count.now > 4 ? 'k1' : '';
  return (
    <div class="cell">
      <Figure count={count.now} row={rowOf(by, at)} class={strength} />
      {compared && count.now + count.then > 0 && (
        <span class="was">{words.brackets(<Figure count={count.then} row={rowOf(by, at, true)} />)}</span>
      )}
    </div>
  );
}
