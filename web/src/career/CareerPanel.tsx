import { useEffect } from 'preact/hooks';
import { apiUrl } from '../api';
import { Segments } from '../components/Segments';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import { useAbout, useDay } from '../session';
import type { Timeline } from '../types';
import { useFetch } from '../useFetch';
import { CareerList } from './CareerList';
import { CareerPicture } from './CareerPicture';
import { folded } from './folds';

/** 成长历程: one line of time as a picture and a list; prints on one page. */
export function CareerPanel({ id }: { id: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const { demo } = useAbout();
  const { query } = usePlace();
  const list = query.get('career') === 'list';
  const fetched = useFetch<Timeline>(apiUrl(`/people/${encodeURIComponent(id)}/timeline`, { asOf }));
  const data = fetched.data;
  useEffect(() => {
    const over = () => delete document.documentElement.dataset['print'];
    addEventListener('afterprint', over);
    return () => removeEventListener('afterprint', over);
  }, []);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  const dated = data?.entries.some((entry) => entry.on !== null) ?? false;
  const print = () => {
    document.documentElement.dataset['print'] = 'career';
    window.print();
  };
  return (
    <section class={list || !dated ? 'panel career lists' : 'panel career'} aria-labelledby="career">
      <div class="phead">
        <h2 id="career">{words.career.title}</h2>
        {data && <p class="noprint">{words.career.sub(data.entries.length, data.asOf)}</p>}
        {data && (
          <p class="printed">
            <b>{data.name}</b>
            {[data.organisationName, words.career.asOf(data.asOf), demo && words.demo.data].filter(Boolean).join(words.comma)}
          </p>
        )}
        {data && data.entries.length > 0 && (
          <div class="tools">
            {dated && (
              <Segments
                label={words.studio.view}
                options={[
                  { value: 'picture', text: words.career.asPicture },
                  { value: 'list', text: words.career.asList },
                ]}
                value={list ? 'list' : 'picture'}
                onChange={(value) => setQuery({ career: value === 'list' ? 'list' : null })}
              />
            )}
            <button type="button" class="btn" onClick={print}>
              {words.career.print}
            </button>
          </div>
        )}
      </div>
      {!data ? (
        <Skeleton lines={6} />
      ) : data.entries.length === 0 ? (
        <p class="pad sub">{words.career.none}</p>
      ) : (
        <div style={{ '--size': sizeFor(folded(data.entries).length) }}>
          {dated && (
            <CareerPicture entries={data.entries} asOf={data.asOf} label={words.career.picture(data.name)} />
          )}
          <CareerList entries={data.entries} />
        </div>
      )}
    </section>
  );
}

/** So many lines stand on one A4 page, in two columns, in letters of this size. */
function sizeFor(lines: number): string {
  if (lines <= 40) return '13px';
  if (lines <= 60) return '10px';
  if (lines <= 90) return '8px';
  return '6.5px';
}
