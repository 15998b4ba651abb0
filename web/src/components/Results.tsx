import { useState } from 'preact/hooks';
import { apiUrl } from '../api';
import { useWords, wordFor } from '../i18n/index';
import { innovationUrl, to } from '../router';
import { useDay } from '../session';
import type { AwardLevel, InnovationItem, Page, Person, Studio } from '../types';
import { useFetch } from '../useFetch';
import { Skeleton } from './states';

const AT_ONCE = 6;
/** How many results of a person are shown before one asks for all. */
const AT_FIRST = 10;

/** The levels of award that the yearly figures count. */
export const RATED = 'NATIONAL,PROVINCE,INDUSTRY,GROUP';

/** The newest results of a studio by the day that is looked at. */
export function StudioResults({ studio }: { studio: Studio }) {
  const words = useWords();
  const { asOf } = useDay();
  const results = useFetch<Page<InnovationItem>>(
    apiUrl('/innovations', { studio: studio.code, asOf, limit: AT_ONCE }),
  );
  if (results.error) return null;
  return (
    <section class="panel" aria-labelledby="results">
      <div class="phead">
        <h2 id="results">{words.results.ofStudio}</h2>
        {results.data && results.data.total > 0 && (
          <div class="tools">
            <a class="link" href={to('/innovations', { studio: studio.code })}>
              {words.results.all(results.data.total)}
            </a>
          </div>
        )}
      </div>
      {!results.data ? (
        <Skeleton lines={4} />
      ) : results.data.total === 0 ? (
        <p class="pad sub">{words.results.noneYet}</p>
      ) : (
        <>
          <dl class="figures inpanel">
            <ResultCount studio={studio} name={words.results.recorded} filter={{}} />
            <ResultCount studio={studio} name={words.results.rated} filter={{ award: RATED }} />
            <ResultCount studio={studio} name={words.results.protected} filter={{ ip: 'true' }} />
          </dl>
          <ResultList results={results.data.items} />
        </>
      )}
    </section>
  );
}

interface ResultCountProps {
  studio: Studio;
  name: string;
  filter: Record<string, string>;
}

/** How many results of a studio are of a kind; the number opens them. */
function ResultCount({ studio, name, filter }: ResultCountProps) {
  const asked = { studio: studio.code, ...filter };
  const { asOf } = useDay();
  const found = useFetch<Page<InnovationItem>>(apiUrl('/innovations', { ...asked, asOf, limit: 1 }));
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {found.data ? (
          <a class="fig" href={to('/innovations', asked)}>
            {found.data.total}
          </a>
        ) : (
          '–'
        )}
      </dd>
    </div>
  );
}

/** What a person contributed to, the newest first. */
export function PersonResults({ person }: { person: Person }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (person.results.length === 0) return null;
  const newest = [...person.results].reverse();
  return (
    <section class="panel" aria-labelledby="results">
      <div class="phead">
        <h2 id="results">{words.results.ofPerson}</h2>
        <p>{words.results.count(person.results.length).join('')}</p>
      </div>
      <ResultList results={all ? newest : newest.slice(0, AT_FIRST)} />
      {!all && newest.length > AT_FIRST && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {words.results.all(newest.length)}
        </button>
      )}
    </section>
  );
}

type Listed = Omit<InnovationItem, 'ipAssets'> & { ipAssets?: number; rank?: number };

function ResultList({ results }: { results: Listed[] }) {
  const words = useWords();
  return (
    <ul class="plain resultlist">
      {results.map((one) => (
        <li>
          <span>
            <a class="strong" href={innovationUrl(one.code)}>
              {one.title}
            </a>
            <small>
              {[
                wordFor(words.results.types, one.type),
                one.rank && words.results.rank(one.rank),
                one.level && wordFor(words.results.awardLevels, one.level),
              ]
                .filter(Boolean)
                .join(words.comma)}
            </small>
          </span>
          <span class="when">{one.completedOn}</span>
        </li>
      ))}
    </ul>
  );
}

/** The level of an award in a word. */
export function AwardTag({ level }: { level: AwardLevel | null }) {
  const words = useWords();
  return level ? <span class="tag">{wordFor(words.results.awardLevels, level)}</span> : null;
}
