import { useEffect, useRef } from 'preact/hooks';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWords, wordFor } from '../i18n/index';
import { personUrl, setQuery, usePlace } from '../router';
import { openedOf } from './question';
import type { PipelinePerson, PipelineTable, Question } from './question';
import { valueWord } from './words';

interface RowPeopleProps {
  question: Question;
  names: PipelineTable['names'];
}

/** The people behind the figure that was opened. */
export function RowPeople({ question, names }: RowPeopleProps) {
  const words = useWords();
  const { query } = usePlace();
  const row = query.get('row');
  const figure = openedOf(row);
  const url = figure && question.people(figure);
  const list = usePaged<PipelinePerson>(url);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (row) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [row]);
  if (!figure || !url) return null;
  const keys = figure.at.split(',');
  const what = figure.by
    .split(',')
    .map((facet, i) => valueWord(facet, keys[i] ?? '', names, words))
    .join(words.comma);
  return (
    <section class="panel rowpeople" aria-labelledby="people" ref={panel}>
      <div class="phead">
        <h2 id="people">
          {what}
          {figure.then && `${words.comma}${question.then}`}
        </h2>
        <p aria-live="polite">{list.data ? words.pipeline.people(list.total) : ''}</p>
        <div class="tools noprint">
          <ListFiles url={url} />
          <button type="button" class="btn" onClick={() => setQuery({ row: null })}>
            {words.pipeline.close}
          </button>
        </div>
      </div>
      {list.error ? (
        <ErrorPanel error={list.error} retry={list.reload} />
      ) : !list.data ? (
        <Skeleton lines={4} />
      ) : (
        <People people={list.items} />
      )}
      {list.more && (
        <button type="button" class="more" onClick={list.more}>
          {words.people.more}
        </button>
      )}
    </section>
  );
}

function People({ people }: { people: PipelinePerson[] }) {
  const words = useWords();
  return (
    <table class="tbl rows">
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          <th scope="col">{words.people.organisation}</th>
          <th scope="col">{words.people.trade}</th>
          <th scope="col">{words.pipeline.born}</th>
          <th scope="col">{words.pipeline.facets.grade}</th>
          <th scope="col">{words.pipeline.since}</th>
          <th scope="col" class="n last">
            {words.people.tail}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr>
            <td class="head">
              <a class="strong cover" href={personUrl(one.id)}>
                {one.name}
              </a>
            </td>
            <td class="deskonly">
              {(one.heldPost ?? one).organisationName}
              {one.heldPost && one.heldPost.organisationName !== one.organisationName && (
                <small>{words.pipeline.now(one.organisationName ?? words.pipeline.none)}</small>
              )}
            </td>
            <td class="deskonly">{(one.heldPost ?? one).occupationName}</td>
            <td class="deskonly">{one.birthYear}</td>
            <td class="deskonly">{one.grade && wordFor(words.skillGrades, one.grade)}</td>
            <td class="deskonly">{one.gradeSince}</td>
            <td class="n last side dim">{one.employeeNoTail}</td>
            <td class="phone full">
              {[
                (one.heldPost ?? one).organisationName,
                (one.heldPost ?? one).occupationName,
                one.birthYear && words.person.bornYear(String(one.birthYear)),
                one.grade && wordFor(words.skillGrades, one.grade),
              ]
                .filter(Boolean)
                .join(words.comma)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
