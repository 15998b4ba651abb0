import { useRef, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { isDate, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { moreThan } from '../report/figures';
import { setQuery, to, usePlace } from '../router';
import { useDay } from '../session';
import type { Indicator } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch } from '../useFetch';
import { OrganisationField } from './OrganisationField';
import { CopyButton } from './ReportTools';
import { Segments } from './Segments';

type Wording = 'press' | 'exact';

/** The yearly figures as one sentence, in which every number opens the records that it counts. */
export function ArticleSentence({ mayPeople }: { mayPeople: boolean }) {
  const words = useWords();
  const { may } = useRights();
  const { query } = usePlace();
  const { asOf } = useDay();
  const sentence = useRef<HTMLParagraphElement>(null);
  const scope = query.get('scope');
  const wording: Wording = query.get('wording') === 'exact' ? 'exact' : 'press';
  const text = words.article;
  const unit = text.units;
  const first = useFigure('I01', scope).data;
  const one = { scope, press: false };
  const about = { scope, press: wording === 'press' };
  return (
    <section class="panel" aria-labelledby="article">
      <div class="phead">
        <h2 id="article">{text.title}</h2>
        <p>{text.sub}</p>
      </div>
      <div class="scope">
        <div class="fld scope">
          <label for="article-scope">{words.reports.scope}</label>
          <OrganisationField
            id="article-scope"
            value={scope ?? ''}
            all={words.reports.allScope}
            onChange={(code) => setQuery({ scope: code }, 'push')}
          />
        </div>
        <DayField />
        <div class="end noprint">
          <Segments<Wording>
            label={text.wording}
            shown={text.wording}
            options={[
              { value: 'press', text: text.press },
              { value: 'exact', text: text.exact },
            ]}
            value={wording}
            onChange={(chosen) => setQuery({ wording: chosen === 'exact' ? 'exact' : null })}
          />
          <CopyButton label={text.copy} text={() => plainText(sentence.current)} />
        </div>
      </div>
      <p class="article" ref={sentence}>
        {text.asOf(asOf, scope && (first?.scopeName ?? scope))}
        <Figure id="I01" unit={unit.studios} {...one} />
        {text.studios}
        <Figure id="I02" unit={unit.studios} {...one} />
        {text.provincial}
        <Figure id="I05" unit={unit.results} {...one} />
        {text.results}
        <Figure id="I06" unit={unit.results} {...about} />
        {text.rated}
        <Figure id="I07" unit={unit.results} {...about} />
        {text.protected}
        {mayPeople && (
          <>
            {text.people}
            <Figure id="I08" unit={unit.people} {...one} />
            {text.skilled}
            <Figure id="I09" unit={unit.people} {...one} />
            {text.highSkilled}
            <Figure id="I10" unit={unit.share} {...one} />
          </>
        )}
        {text.end}
      </p>
      <p class="pad sub">
        {text.note}
        {mayPeople && !may('everybody') && words.reports.withinReach}
      </p>
    </section>
  );
}

/** The day of the sentence; a day that is typed holds when the field is left. */
function DayField() {
  const words = useWords();
  const { asOf } = useDay();
  const [typed, setTyped] = useState<string | null>(null);
  const bad = typed !== null && !isDate(tidyDate(typed));
  const take = () => {
    if (typed === null || bad) return;
    setTyped(null);
    setQuery({ asOf: tidyDate(typed) }, 'push');
  };
  return (
    <div class="fld date">
      <label for="article-day">{words.reports.asOf}</label>
      <input
        id="article-day"
        class="in"
        value={typed ?? asOf}
        autocomplete="off"
        aria-invalid={bad ? true : undefined}
        aria-describedby={bad ? 'article-day-bad' : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {bad && (
        <p class="hint bad" id="article-day-bad" role="alert">
          {words.dates.bad}
        </p>
      )}
    </div>
  );
}

function useFigure(id: string, scope: string | null): Fetched<Indicator> {
  const { asOf } = useDay();
  return useFetch<Indicator>(apiUrl(`/reports/${id}`, { asOf, scope, limit: 1 }));
}

interface FigureProps {
  id: string;
  unit: string;
  scope: string | null;
  /** Whether it is written as the press writes it, 80余, with the exact number beside it. */
  press: boolean;
}

function Figure({ id, unit, scope, press }: FigureProps) {
  const text = useWords().article;
  const { data, loading, stale } = useFigure(id, scope);
  const value = data?.value ?? null;
  const round = press && value !== null ? moreThan(value) : null;
  return (
    <a class="fig" href={to(`/reports/${id}`, { scope })} aria-busy={loading && (!data || stale)}>
      {round === null || value === null ? (
        <b>
          {value ?? (loading && !data ? '…' : '–')}
          {unit}
        </b>
      ) : (
        <>
          <b>{text.moreThan(round, unit)}</b>
          <sub>{text.exactly(value)}</sub>
        </>
      )}
    </a>
  );
}

/** The sentence as it would be printed: without the exact numbers beside those that are written so. */
function plainText(sentence: HTMLElement | null): string {
  const copy = sentence?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelectorAll('sub').forEach((one) => one.remove());
  return copy?.textContent ?? '';
}
