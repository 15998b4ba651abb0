import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { PersonPicker, StudioPicker } from '../components/pickers';
import { Segments } from '../components/Segments';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import { useFetch } from '../useFetch';
import { FacetValues } from './FacetValues';
import type { PipelineTable, Question } from './question';
import { hasLineage } from './question';

type Of = 'people' | 'studios';

/** Whose line people have to be of: that of a person, or of a studio; then who is in it and who not. */
export function LineageFilter({ question }: { question: Question }) {
  const words = useWords();
  const said = words.pipeline;
  const { query } = usePlace();
  const studio = query.get('studioLineageOf');
  const person = query.get('lineageOf');
  const [of, setOf] = useState<Of>(studio ? 'studios' : 'people');
  const set = (name: 'lineageOf' | 'studioLineageOf') => (id: string | null) =>
    setQuery({ lineageOf: null, studioLineageOf: null, lineage: null, [name]: id, row: null }, 'push');
  return (
    <details open={hasLineage(question)}>
      <summary>{said.facets['lineage']}</summary>
      <div>
        <div class="pick">
          <Segments
            label={said.lineageKind}
            options={[
              { value: 'people', text: said.ofPerson },
              { value: 'studios', text: said.ofStudio },
            ]}
            value={of}
            onChange={setOf}
          />
          {of === 'people' ? (
            <PersonPicker id="pipeline-lineage" label={said.lineageOf} chosen={person} onChange={set('lineageOf')} />
          ) : (
            <StudioPicker
              id="pipeline-lineage"
              label={said.studioLineageOf}
              chosen={studio}
              onChange={set('studioLineageOf')}
            />
          )}
        </div>
        {hasLineage(question) && <FacetValues facet="lineage" question={question} />}
      </div>
    </details>
  );
}

/** What the person or studio of the address is called, to be said of the filter. */
export function useLineageNames(question: Question): PipelineTable['names'] {
  const person = question.filters['lineageOf'] ?? null;
  const studio = question.filters['studioLineageOf'] ?? null;
  const found = useFetch<{ name: string }>(
    person
      ? apiUrl(`/people/${encodeURIComponent(person)}`)
      : studio
        ? apiUrl(`/studios/${encodeURIComponent(studio)}`)
        : null,
  );
  const name = found.data && !found.stale ? found.data.name : null;
  if (!name) return {};
  return person ? { lineageOf: { [person]: name } } : { studioLineageOf: { [studio ?? '']: name } };
}
