import { useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import { useFetch } from '../useFetch';
import { keyOf, ONE_ONLY } from './question';
import type { Facet, PipelineTable, Question } from './question';
import { valueWord } from './words';

const SHOWN = 12;

/** The values of a facet, each with how many there would be given all other filters. */
export function FacetValues({ facet, question }: { facet: Facet; question: Question }) {
  const words = useWords();
  const { query } = usePlace();
  const [all, setAll] = useState(false);
  const chosen = (query.get(facet) ?? '').split(',').filter(Boolean);
  const single = ONE_ONLY.includes(facet);
  // Of organisations and regions those below the one chosen are shown, of others what else there is.
  const { data } = useFetch<PipelineTable>(question.table(facet, single ? undefined : facet));
  const rows = data?.rows ?? [];
  const sorted = ['occupation', 'organisation', 'region'].includes(facet)
    ? [...rows].sort((a, b) => b.count - a.count)
    : rows;
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const choose = (key: string, on: boolean) => {
    const next = single ? (on ? [key] : []) : on ? [...chosen, key] : chosen.filter((one) => one !== key);
    setQuery({ [facet]: next.join(','), row: null }, 'push');
  };
  return (
    <>
        {single && chosen[0] && (
          <button type="button" class="link" onClick={() => choose('', false)}>
            {words.pipeline.clearOne}
          </button>
        )}
        {shown
          .filter((row) => row.count > 0)
          .map((row) => {
            const key = keyOf(row, facet);
            const itself = single && (key === 'NONE' || chosen.includes(key));
            return (
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  disabled={itself}
                  onChange={(event) => choose(key, event.currentTarget.checked)}
                />
                <span>{valueWord(facet, key, data?.names ?? {}, words)}</span>
                <em>{words.reports.amount(row.count)}</em>
              </label>
            );
          })}
        {sorted.length > shown.length && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {words.pipeline.allValues(sorted.length)}
          </button>
        )}
    </>
  );
}
