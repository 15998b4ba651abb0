import { apiUrl } from '../api';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { PersonPoster } from '../poster/PersonPoster';
import { StudioPoster } from '../poster/StudioPoster';
import { useDay } from '../session';
import type { Person, Studio } from '../types';
import { useFetch } from '../useFetch';

/** A line for paper: of a person by generations, of a studio as a river. */
export function PosterPage({ of, id }: { of: 'people' | 'studios'; id: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const path = `/${of}/${encodeURIComponent(id)}`;
  const person = useFetch<Person>(of === 'people' ? apiUrl(path) : null);
  const studio = useFetch<Studio>(of === 'studios' ? apiUrl(path, { asOf }) : null);
  const found = of === 'people' ? person : studio;
  useTitle(found.data ? `${found.data.name} ${words.poster.title}` : null, words.name);
  if (found.error) return <ErrorPanel error={found.error} retry={found.reload} />;
  if (person.data) return <PersonPoster person={person.data} asOf={asOf} />;
  if (studio.data) return <StudioPoster studio={studio.data} asOf={asOf} />;
  return <Skeleton lines={10} />;
}
