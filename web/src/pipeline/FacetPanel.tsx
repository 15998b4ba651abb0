import { useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import { setQuery } from '../router';
import { FacetValues } from './FacetValues';
import { LineageFilter } from './LineageFilter';
import { FACETS } from './question';
import type { Facet, Question } from './question';

const OPEN: readonly Facet[] = ['occupation', 'ageBand', 'mentored'];

/** Every facet with its values: how many there would be of each, given all other filters. */
export function FacetPanel({ question }: { question: Question }) {
  const words = useWords().pipeline;
  const [open, setOpen] = useState(false);
  return (
    <aside class={open ? 'panel facets open' : 'panel facets'} aria-label={words.filter}>
      <div class="opener">
        <button
          type="button"
          class="btn"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.filter}
        </button>
      </div>
      <div class="values">
        {FACETS.map((facet) => (
          <Facets facet={facet} question={question} />
        ))}
        <LineageFilter question={question} />
        <BirthYears question={question} />
      </div>
    </aside>
  );
}

function Facets({ facet, question }: { facet: Facet; question: Question }) {
  const words = useWords();
  const chosen = Boolean(question.filters[facet]);
  return (
    <details open={OPEN.includes(facet) || chosen}>
      <summary>{words.pipeline.facets[facet]}</summary>
      <div>
        <FacetValues facet={facet} question={question} />
      </div>
    </details>
  );
}

/** Years of birth, both ends inclusive. */
function BirthYears({ question }: { question: Question }) {
  const said = useWords().pipeline;
  return (
    <details open={Boolean(question.filters['bornFrom'] ?? question.filters['bornTo'])}>
      <summary>{said.facets['born']}</summary>
      <div class="pick years">
        {(['bornFrom', 'bornTo'] as const).map((name) => (
          <label>
            {said[name]}
            <input
              class="in"
              type="number"
              inputMode="numeric"
              min={1900}
              max={2100}
              value={question.filters[name] ?? ''}
              onChange={(event) => {
                const year = event.currentTarget.value;
                if (year === '' || event.currentTarget.checkValidity()) {
                  setQuery({ [name]: year, row: null }, 'push');
                }
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
