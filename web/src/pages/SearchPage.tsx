import { useEffect, useRef } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { usePaged } from '../components/Pager';
import { PeopleTable } from '../components/PeopleTable';
import { Empty } from '../components/Empty';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { namesOfLeaders } from '../components/StudioLineage';
import { LevelTag } from '../components/tags';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { go, studioUrl, to, usePlace } from '../router';
import { useDay } from '../session';
import type { PersonItem, StudioItem } from '../types';

/** People and studios that match a text, side by side, never guessed. */
export function SearchPage() {
  const words = useWords();
  const { query } = usePlace();
  const { asOf } = useDay();
  const q = query.get('q') ?? '';
  useTitle(q ? words.search.titleFor(q) : words.search.title, words.name);
  const { may, signedIn } = useRights();
  const findsPeople = may('people');
  const people = usePaged<PersonItem>(q && findsPeople ? apiUrl('/people', { q, limit: 20 }) : null);
  const studios = usePaged<StudioItem>(q ? apiUrl('/studios', { q, asOf, limit: 20 }) : null);
  const error = people.error ?? studios.error;
  const here = (people.data !== null || !findsPeople) && studios.data !== null;
  const none = here && people.total + studios.total === 0;
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{q ? words.search.titleFor(q) : words.search.title}</h1>
          <p class="meta" aria-live="polite">
            {!here ? ' ' : findsPeople ? words.search.sub(people.total, studios.total) : words.search.subStudios(studios.total)}
          </p>
        </div>
      </div>
      <div class="stack">
        <SearchForm q={q} />
        {!findsPeople && (
          <Note>
            {words.search.studiosOnly} {!signedIn && <SignInLink />}
          </Note>
        )}
        {error ? (
          <ErrorPanel
            error={error}
            retry={() => {
              people.reload();
              studios.reload();
            }}
          />
        ) : !q ? (
          <section class="panel">
            <Empty title={findsPeople ? words.search.start : words.search.startStudios}>
              {findsPeople ? words.search.startHelp : words.search.studiosOnly}
            </Empty>
          </section>
        ) : none ? (
          <section class="panel">
            <Empty title={words.search.none(q)}>{words.search.noneHelp}</Empty>
          </section>
        ) : !here ? (
          <section class="panel">
            <Skeleton lines={6} />
          </section>
        ) : (
          <>
            {people.total > 0 && (
              <section class="panel" aria-labelledby="people">
                <div class="phead">
                  <h2 id="people">{words.search.people}</h2>
                  <p>
                    {people.total > 1 && sameName(people.items)
                      ? words.picker.same(people.total)
                      : words.units.peopleN(people.total)}
                  </p>
                </div>
                <PeopleTable people={people.items} stale={people.stale} />
                {people.more && (
                  <button type="button" class="more" onClick={people.more}>
                    {words.people.more}
                  </button>
                )}
              </section>
            )}
            {studios.total > 0 && <StudioResults studios={studios.items} asOf={asOf} />}
          </>
        )}
      </div>
    </>
  );
}

function sameName(people: PersonItem[]): boolean {
  return people.every((person) => person.name === people[0]?.name);
}

function SearchForm({ q }: { q: string }) {
  const words = useWords();
  const { may } = useRights();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!q) field.current?.focus();
  }, []);
  return (
    <form
      class="panel scope"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(to('/search', { q: field.current?.value.trim() ?? '' }));
      }}
    >
      <div class="fld grow">
        <label for="search-text">{may('people') ? words.search.field : words.search.fieldStudios}</label>
        <input id="search-text" ref={field} class="in" key={q} defaultValue={q} autocomplete="off" />
      </div>
      <button class="btn primary" type="submit">
        {words.search.submit}
      </button>
    </form>
  );
}

function StudioResults({ studios, asOf }: { studios: StudioItem[]; asOf: string }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="studios">
      <div class="phead">
        <h2 id="studios">{words.search.studios}</h2>
        <p>{words.units.studiosN(studios.length)}</p>
      </div>
      <table class="tbl rows">
        <thead>
          <tr>
            <th scope="col">{words.studios.title}</th>
            <th scope="col">{words.studios.level}</th>
            <th scope="col">{words.studio.leader}</th>
            <th scope="col">{words.studios.organisation}</th>
            <th scope="col" class="n">
              {words.studios.founded}
            </th>
          </tr>
        </thead>
        <tbody>
          {studios.map((studio) => (
            <tr>
              <td class="head">
                <a class="strong cover" href={studioUrl(studio.code)}>
                  {studio.name}
                </a>
              </td>
              <td class="side">
                <LevelTag level={studio.level} />
              </td>
              <td class="deskonly">{namesOfLeaders(studio, asOf, words)}</td>
              <td>{studio.organisationName}</td>
              <td class="n">{studio.foundedOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
