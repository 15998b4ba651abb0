import { useWords, wordFor } from '../i18n/index';
import { here, setQuery, usePlace } from '../router';
import { useFetch } from '../useFetch';
import { ErrorPanel, Skeleton } from '../components/states';
import { GRADES, keyOf, rowFacets } from './question';
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
        <p>{words.pipeline.opens}</p>
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

interface CellsProps {
  table: PipelineTable;
  facet: string;
  by: string;
  title: string;
  stale: boolean;
}

function Cells({ table, facet, by, title, stale }: CellsProps) {
  const words = useWords();
  const counts = new Map<string, Map<string, number>>();
  for (const row of table.rows) {
    const key = keyOf(row, facet);
    const cells = counts.get(key) ?? new Map<string, number>();
    cells.set(keyOf(row, 'grade'), row.count);
    counts.set(key, cells);
  }
  const total = (cells: Map<string, number>) => [...cells.values()].reduce((sum, n) => sum + n, 0);
  const rows = [...counts].filter(([, cells]) => total(cells) > 0);
  if (['occupation', 'organisation', 'region'].includes(facet)) {
    rows.sort((a, b) => total(b[1]) - total(a[1]));
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
          {rows.slice(0, MOST).map(([key, cells]) => (
            <tr>
              <th scope="row">{valueWord(facet, key, table.names, words)}</th>
              {columns.map((grade) => (
                <td>
                  <Figure count={cells.get(grade) ?? 0} row={`${by}:${key},${grade}`} />
                </td>
              ))}
              <td class="sum">
                <Figure count={total(cells)} row={`${facet}:${key}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p class="pad sub">{words.pipeline.moreRows(rows.length - MOST)}</p>}
    </div>
  );
}

function Figure({ count, row }: { count: number; row: string }) {
  const words = useWords();
  if (count === 0) return <span class="dim">0</span>;
  const strength = count > 24 ? 'k3' : count > 11 ? 'k2' : count > 4 ? 'k1' : '';
  return (
    <a class={`fig ${strength}`} href={here({ row })}>
      {words.reports.amount(count)}
    </a>
  );
}
