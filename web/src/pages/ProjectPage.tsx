import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { FactRows } from '../components/Facts';
import { ErrorPanel, Skeleton } from '../components/states';
import { firstDay } from '../dates';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { Actions, DocumentLink } from '../programme/parts';
import type { Project, ProjectState } from '../programme/types';
import { STATUSES } from '../programme/types';
import { organisationUrl, to } from '../router';
import { useDay } from '../session';
import { useFetch } from '../useFetch';

/** One pilot project: what it is, the line of its states with the documents, and its funds. */
export function ProjectPage({ code }: { code: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const fetched = useFetch<Project>(apiUrl(`/pilot-projects/${encodeURIComponent(code)}`, { asOf }));
  const project = fetched.data;
  useTitle(project?.name ?? null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!project) return <Skeleton lines={8} />;
  return (
    <>
      <Breadcrumb
        steps={[{ href: to('/projects'), text: words.programme.projects }, { text: project.name }]}
      />
      <div class="title">
        <div>
          <h1>{project.name}</h1>
          <p class="meta">
            <span>{wordFor(words.programme.statuses, project.status) || words.programme.notYet}</span>
            <span>{wordFor(words.programme.levels, project.level)}</span>
            {project.kind && <span>{wordFor(words.programme.kinds, project.kind)}</span>}
            {project.organisation && (
              <span>
                <a class="link" href={organisationUrl(project.organisation)}>
                  {project.organisationName}
                </a>
              </span>
            )}
          </p>
        </div>
      </div>
      <div class="stack">
        <History project={project} asOf={asOf} />
        <div class="grid first">
          <div>
            <Funds project={project} />
          </div>
          <div>
            <Facts project={project} />
          </div>
        </div>
      </div>
    </>
  );
}

function History({ project, asOf }: { project: Project; asOf: string }) {
  const words = useWords();
  const states = project.states.filter((one) => firstDay(one.from) <= asOf);
  return (
    <section class="panel" aria-labelledby="history">
      <div class="phead">
        <h2 id="history">{words.programme.history}</h2>
        {states.length === 0 && <p>{words.programme.historyNone}</p>}
      </div>
      <ol class="history">
        {states.map((state) => (
          <Step state={state} />
        ))}
      </ol>
    </section>
  );
}

/** How wide the line is drawn: from a candidate's dots to the width of a promotion. */
const WIDTHS = [0, 2, 4, 6, 9, 2];

function Step({ state }: { state: ProjectState }) {
  const words = useWords();
  const step = Math.min(STATUSES.indexOf(state.status), 4);
  const width = WIDTHS[STATUSES.indexOf(state.status)] ?? 2;
  return (
    <li
      class={state.status === 'CLOSED' ? 'closed' : undefined}
      data-l={state.status === 'CLOSED' ? 0 : step}
      style={{ '--width': `${width}px`, '--tint': `var(--l${step || 1})` }}
    >
      <b>{wordFor(words.programme.statuses, state.status)}</b>
      <time>{state.from}</time>
      {state.regions.length > 0 && (
        <p>{words.programme.promotedTo(state.regions.map((one) => one.name).join(words.listComma))}</p>
      )}
      {state.document && (
        <p>
          <DocumentLink id={state.document} title={state.documentTitle} />
        </p>
      )}
    </li>
  );
}

function Funds({ project }: { project: Project }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="funds">
      <div class="phead">
        <h2 id="funds">{words.programme.funds}</h2>
        {project.fundingYuan !== null && <p>{words.programme.fundsSum(project.fundingYuan)}</p>}
      </div>
      {project.funds.length === 0 ? (
        <p class="pad sub">{words.programme.fundsNone}</p>
      ) : (
        <ul class="plain resultlist">
          {project.funds.map((fund) => (
            <li>
              <span>
                <b>{words.programme.yuan(fund.yuan)}</b>
                <small>
                  {fund.payer}
                  {fund.payer && fund.document && words.comma}
                  {fund.document && <DocumentLink id={fund.document} title={fund.documentTitle} />}
                </small>
              </span>
              <span class="when">{fund.paidOn}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts({ project }: { project: Project }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="facts">
      <div class="phead">
        <h2 id="facts">{words.programme.facts}</h2>
      </div>
      <dl class="kv pad">
        <dt>{words.programme.action}</dt>
        <dd class="tags">
          <Actions of={project.actions} />
        </dd>
        <FactRows
          facts={[
            [words.programme.owner, project.ownerName],
            [words.programme.since, project.since],
            [
              words.programme.review,
              project.reviewDue && project.overdue
                ? words.programme.overdue(project.reviewDue)
                : project.reviewDue,
            ],
            [words.programme.code, project.code],
          ]}
        />
        {project.document && (
          <>
            <dt>{words.programme.document}</dt>
            <dd>
              <DocumentLink id={project.document} title={project.documentTitle} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
