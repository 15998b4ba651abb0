import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { ChoiceFilter, FilterForm, TextFilter, optionsOf } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { Actions, ProgrammeLinks } from '../programme/parts';
import type { ProjectItem, ProjectStatus } from '../programme/types';
import { STATUSES } from '../programme/types';
import { organisationUrl, projectUrl, setQuery, usePlace } from '../router';
import { useDay } from '../session';

const FILTERS = ['q', 'level', 'kind', 'action'];
const AT_ONCE = 500;

/** The registry of pilot projects: a column for each status of the day; 1+X projects below. */
export function ProjectsPage() {
  const words = useWords();
  useTitle(words.programme.projects, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const list = usePaged<ProjectItem>(apiUrl('/pilot-projects', { ...asked, asOf, limit: AT_ONCE }));
  const clear = () => setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])));
  const [before, number, after] = words.programme.projectsCount(list.total);
  const training = list.items.filter((one) => one.kind === 'ONE_PLUS_X');
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.programme.projects}</h1>
          <p class="meta">{words.programme.projectsSub(asOf)}</p>
          <ProgrammeLinks here="projects" />
        </div>
      </div>
      <div class="stack">
        <section class="panel" aria-label={words.programme.filter}>
          <Filters />
          <div class="bar2">
            <p aria-live="polite">
              {before}
              <b>{number}</b>
              {after}
            </p>
            <div class="tools">{list.url && <ListFiles url={list.url} />}</div>
          </div>
        </section>
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={8} />
        ) : list.items.length === 0 ? (
          <section class="panel">
            <Empty
              title={words.programme.none}
              action={
                <button type="button" class="btn" onClick={clear}>
                  {words.results.clear}
                </button>
              }
            >
              {words.programme.noneHelp}
            </Empty>
          </section>
        ) : (
          <Board projects={list.items.filter((one) => one.kind !== 'ONE_PLUS_X')} />
        )}
        {training.length > 0 && <Training projects={training} />}
        {list.more && (
          <button type="button" class="more" onClick={list.more}>
            {words.people.more}
          </button>
        )}
      </div>
    </>
  );
}

function Filters() {
  const words = useWords();
  return (
    <FilterForm label={words.programme.filter}>
      <TextFilter name="q" label={words.programme.q} hint={words.results.qHint} />
      <ChoiceFilter
        name="level"
        label={words.programme.level}
        all={words.programme.allLevels}
        options={optionsOf(words.programme.levels)}
      />
      <ChoiceFilter
        name="kind"
        label={words.programme.kind}
        all={words.programme.allKinds}
        options={optionsOf(words.programme.kinds)}
      />
      <ChoiceFilter
        name="action"
        label={words.programme.action}
        all={words.programme.allActions}
        options={optionsOf(words.programme.actions)}
      />
    </FilterForm>
  );
}

function Board({ projects }: { projects: ProjectItem[] }) {
  return (
    <div class="board">
      {STATUSES.map((status) => (
        <Column status={status} projects={projects.filter((one) => one.status === status)} />
      ))}
    </div>
  );
}

function Column({ status, projects }: { status: ProjectStatus; projects: ProjectItem[] }) {
  const words = useWords();
  const id = `status-${status}`;
  return (
    <section class={projects.length ? 'column' : 'column empty'} aria-labelledby={id}>
      <h2 id={id}>
        {wordFor(words.programme.statuses, status)} <small>{projects.length}</small>
      </h2>
      <ul>
        {projects.map((one) => (
          <li class="panel card">
            <Card project={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ project }: { project: ProjectItem }) {
  const words = useWords();
  return (
    <>
      <a class="strong" href={projectUrl(project.code)}>
        {project.name}
      </a>
      <p class="sub">
        {[wordFor(words.programme.levels, project.level), wordFor(words.programme.kinds, project.kind)]
          .filter(Boolean)
          .join(words.comma)}
      </p>
      {project.organisationName && <p class="sub">{project.organisationName}</p>}
      <p class="tags">
        <Actions of={project.actions} />
      </p>
      <Review project={project} />
    </>
  );
}

function Review({ project }: { project: ProjectItem }) {
  const words = useWords();
  if (!project.reviewDue || project.status === 'CLOSED') return null;
  return (
    <p class={project.overdue ? 'due over' : 'due'}>
      {project.overdue
        ? words.programme.overdue(project.reviewDue)
        : words.programme.reviewDue(project.reviewDue)}
    </p>
  );
}

function Training({ projects }: { projects: ProjectItem[] }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="training">
      <div class="phead">
        <h2 id="training">
          {words.programme.onePlusX} <span class="num">{projects.length}</span>
        </h2>
        <p>{words.programme.onePlusXSub}</p>
      </div>
      <table class="tbl rows">
        <thead>
          <tr>
            <th scope="col">{words.programme.project}</th>
            <th scope="col">{words.programme.organisation}</th>
            <th scope="col">{words.programme.status}</th>
            <th scope="col" class="n last">
              {words.programme.since}
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map((one) => (
            <tr>
              <td class="head">
                <a class="strong cover" href={projectUrl(one.code)}>
                  {one.name}
                </a>
              </td>
              <td class="deskonly">
                {one.organisation && (
                  <a class="link" href={organisationUrl(one.organisation)}>
                    {one.organisationName}
                  </a>
                )}
              </td>
              <td class="side">{wordFor(words.programme.statuses, one.status)}</td>
              <td class="n last deskonly">{one.since}</td>
              <td class="phone">{one.organisationName}</td>
              <td class="phone n">{one.since}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
