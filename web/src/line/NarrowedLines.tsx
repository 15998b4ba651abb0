import { apiUrl } from '../api';
import { ListFiles } from '../components/ListFiles';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWidth } from '../hooks';
import { useWords } from '../i18n/index';
import { setQuery } from '../router';
import { useDay } from '../session';
import type { PeopleLine, Person } from '../types';
import { useFetch } from '../useFetch';
import type { LineFilter } from './filter';
import { LINE_FILTERS } from './filter';
import { GenerationList } from './GenerationList';
import { useHrefs } from './hrefs';

interface NarrowedLinesProps {
  person: Person;
  /** The lines whole. */
  masters: PeopleLine;
  apprentices: PeopleLine;
  filter: LineFilter;
}

const LIMIT = 1000;
const FOLDED_BELOW = 780;

/**
 * Those of the lines who are asked for, with their numbers, as a list: who is left out still
 * belongs to the line, so that a picture of the others alone would join people who never met.
 */
export function NarrowedLines({ person, masters, apprentices, filter }: NarrowedLinesProps) {
  const { asOf } = useDay();
  const path = `/people/${encodeURIComponent(person.id)}`;
  const asked = (line: string) => apiUrl(`${path}/${line}`, { asOf, ...filter, limit: LIMIT });
  const up = useFetch<PeopleLine>(asked('ancestors'));
  const down = useFetch<PeopleLine>(asked('descendants'));
  const error = up.error ?? down.error;
  if (error) {
    return (
      <ErrorPanel
        error={error}
        retry={() => {
          up.reload();
          down.reload();
        }}
      />
    );
  }
  if (!up.data || !down.data || up.stale || down.stale) return <Skeleton lines={5} />;
  return (
    <Lists
      person={person}
      up={{ fit: up.data, all: masters, url: asked('ancestors') }}
      down={{ fit: down.data, all: apprentices, url: asked('descendants') }}
    />
  );
}

interface Side {
  fit: PeopleLine;
  all: PeopleLine;
  url: string;
}

function Lists({ person, up, down }: { person: Person; up: Side; down: Side }) {
  const words = useWords();
  const said = words.line;
  const [box, width] = useWidth<HTMLDivElement>();
  const hrefOf = useHrefs(up.fit, down.fit);
  const shown = up.fit.items.length + down.fit.items.length;
  const count = up.fit.count + down.fit.count;
  return (
    <div ref={box}>
      <div class="bar2">
        <p aria-live="polite" class="linefit">
          <Fit name={said.apprenticesFile} side={down} />
          {words.comma}
          <Fit name={said.mastersFile} side={up} />
          {shown < count && `${words.comma}${words.person.partial(shown, count)}`}
        </p>
        <button
          type="button"
          class="link"
          onClick={() => setQuery(Object.fromEntries(LINE_FILTERS.map((name) => [name, null])))}
        >
          {words.results.clear}
        </button>
        <div class="tools linefiles">
          {down.fit.count > 0 && (
            <span>
              {said.apprenticesFile} <ListFiles url={down.url} />
            </span>
          )}
          {up.fit.count > 0 && (
            <span>
              {said.mastersFile} <ListFiles url={up.url} />
            </span>
          )}
        </div>
      </div>
      {width > 0 && (
        <GenerationList
          person={person}
          masters={up.fit}
          apprentices={down.fit}
          depth={Infinity}
          folded={width < FOLDED_BELOW}
          hrefOf={hrefOf}
          also={[...up.all.items, ...down.all.items]}
          narrowed
        />
      )}
    </div>
  );
}

function Fit({ name, side }: { name: string; side: Side }) {
  const [before, number, after] = useWords().line.fit(side.fit.count, side.all.count);
  return (
    <span>
      {name} {before}
      <b>{number}</b>
      {after}
    </span>
  );
}
