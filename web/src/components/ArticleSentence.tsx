import { apiUrl } from '../api';
import { useWords } from '../i18n/index';
import { to } from '../router';
import { useDay } from '../session';
import type { Indicator } from '../types';
import { useFetch } from '../useFetch';

/** The yearly figures as one sentence, in which every number opens the records that it counts. */
export function ArticleSentence({ mayPeople }: { mayPeople: boolean }) {
  const words = useWords();
  const { asOf } = useDay();
  const text = words.results.sentence;
  return (
    <section class="panel" aria-labelledby="article">
      <div class="phead">
        <h2 id="article">{words.results.article}</h2>
        <p>{words.results.articleSub}</p>
      </div>
      <p class="pad article">
        {text.asOf(asOf)}
        <Figure id="I01" />
        {text.studios}
        <Figure id="I02" />
        {text.provincial}
        <Figure id="I05" />
        {text.results}
        <Figure id="I06" />
        {text.rated}
        <Figure id="I07" />
        {text.protected}
        {mayPeople && (
          <>
            {text.people}
            <Figure id="I08" />
            {text.skilled}
            <Figure id="I09" />
            {text.highSkilled}
            <Figure id="I10" unit="%" />
          </>
        )}
        {text.end}
      </p>
    </section>
  );
}

function Figure({ id, unit = '' }: { id: string; unit?: string }) {
  const { asOf } = useDay();
  const answer = useFetch<Indicator>(apiUrl(`/reports/${id}`, { asOf, limit: 1 }));
  return (
    <a class="link" href={to(`/reports/${id}`)}>
      <b>
        {answer.data?.value ?? '–'}
        {unit}
      </b>
    </a>
  );
}
