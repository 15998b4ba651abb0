import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { headcount, PersonName } from '../components/PersonName';
import { HeldEvents } from '../components/Events';
import { ErrorPanel, Skeleton } from '../components/states';
import { StudioOutcomes } from '../components/Outcomes';
import { StudioResults } from '../components/Results';
import { LineagePanel } from '../components/LineagePanel';
import { NamingHistory } from '../components/NamingHistory';
import { StudioHonours, StudioMembers, StudioPairings } from '../components/StudioParts';
import { LevelTag } from '../components/tags';
import { firstDay } from '../dates';
import { useTitle } from '../hooks';
import { InfluencePanel } from '../influence/InfluencePanel';
import { useWords, wordFor } from '../i18n/index';
import { leadersAt } from '../river/studioRiver';
import { organisationUrl, relationUrl } from '../router';
import { useDay } from '../session';
import { GapPanel } from '../studio/GapPanel';
import { StudioAssessments } from '../studio/StudioAssessments';
import { StudioDesk } from '../studio/StudioDesk';
import { StudioOrigins } from '../studio/StudioOrigins';
import type { Descent, DescendantStudio, Leader, Studio } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';

/** One studio: what grew out of it, its namings, leaders, members and pairings. */
export function StudioPage({ code }: { code: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const path = `/studios/${encodeURIComponent(code)}`;
  const studio = useFetch<Studio>(apiUrl(path, { asOf }));
  const below = useFetch<Descent<DescendantStudio>>(apiUrl(`${path}/descendants`, { asOf }));
  useFreshAfterWrites(() => {
    studio.reload();
    below.reload();
  });
  useTitle(studio.data?.name ?? null, words.name);
  if (studio.error) return <ErrorPanel error={studio.error} retry={studio.reload} />;
  if (!studio.data) return <Skeleton lines={8} />;
  return (
    <>
      <StudioTitle studio={studio.data} asOf={asOf} descendants={below.data?.count ?? null} />
      <LineagePanel studio={studio.data} />
      <div class="grid">
        <div>
          <NamingHistory studio={studio.data} asOf={asOf} />
          <StudioDesk studio={studio.data} />
          <GapPanel code={code} asOf={asOf} />
          <StudioOrigins studio={studio.data} />
          <StudioHonours studio={studio.data} />
          <StudioOutcomes studio={studio.data} />
        </div>
        <div>
          <InfluencePanel of="studios" id={code} />
          <StudioResults studio={studio.data} />
          <HeldEvents by={{ studio: studio.data.code }} />
          <StudioAssessments studio={studio.data} asOf={asOf} />
          <StudioMembers studio={studio.data} asOf={asOf} />
          <StudioPairings studio={studio.data} />
        </div>
      </div>
    </>
  );
}

interface TitleProps {
  studio: Studio;
  asOf: string;
  descendants: number | null;
}

function StudioTitle({ studio, asOf, descendants }: TitleProps) {
  const words = useWords();
  const leading = leadersAt(studio, asOf);
  const founder = studio.leaders[0];
  const now = studio.people.filter(
    (one) => (!one.from || one.from <= asOf) && (!one.to || one.to >= asOf),
  );
  const apprentices = new Set(
    studio.pairings
      .filter((pairing) => pairing.status !== 'VOID' && pairing.status !== 'DRAFT')
      .filter((pairing) => !pairing.startsOn || firstDay(pairing.startsOn) <= asOf)
      .flatMap((pairing) => pairing.apprentices),
  );
  const closed = studio.closedOn !== null && studio.closedOn <= asOf;
  return (
    <>
      <Breadcrumb
        steps={[
          ...(studio.organisation
            ? [{ href: organisationUrl(studio.organisation), text: studio.organisationName ?? studio.organisation }]
            : []),
          { text: studio.name },
        ]}
      />
      <div class="title">
        <div>
          <h1>
            {studio.name} <LevelTag level={studio.level} />
            {closed && <span class="tag">{wordFor(words.studioStatus, 'CLOSED')}</span>}
          </h1>
          <p class="meta">
            {leading.length > 0 && !closed && (
              <span>
                {words.studio.leader} <Names leaders={leading} />
              </span>
            )}
            {founder && !(leading.length === 1 && leading[0]?.id === founder.id && !closed) && (
              <span>
                {words.studio.founder} <Names leaders={studio.leaders.filter((one) => one.from === founder.from)} />
              </span>
            )}
            <Fact name={words.studio.field} value={studio.field} />
            {studio.organisation && (
              <span>
                {words.studio.host}{' '}
                <b>
                  <a href={organisationUrl(studio.organisation)}>
                    {[studio.organisationName, studio.regionName].filter(Boolean).join(words.comma)}
                  </a>
                </b>
              </span>
            )}
            <Fact name={words.studio.founded} value={studio.foundedOn} />
            <Fact name={words.studio.closed} value={studio.closedOn} />
            {studio.alliances.length > 0 && (
              <Fact
                name={words.studio.alliance}
                value={studio.alliances.map((alliance) => alliance.name).join(words.listComma)}
              />
            )}
            <a class="link noprint" href={relationUrl('studios', studio.code)}>
              {words.relation.withStudio}
            </a>
          </p>
        </div>
        <dl class="figures">
          <div>
            <dt>{words.studio.descendants}</dt>
            <dd>
              <a class="fig" href="#lineage">
                {descendants ?? '–'}
              </a>
            </dd>
          </div>
          <div>
            <dt>{words.studio.members}</dt>
            <dd>
              <a class="fig" href="#members">
                {headcount([...now.map((one) => one.person), ...leading.map((one) => one.id)])}
              </a>
            </dd>
          </div>
          <div>
            <dt>{words.studio.apprentices}</dt>
            <dd>
              <a class="fig" href="#pairings">
                {studio.pairingsHidden ? '–' : apprentices.size}
              </a>
            </dd>
          </div>
          <div>
            <dt>{words.studio.namings}</dt>
            <dd>
              <a class="fig" href="#naming">
                {studio.namings.filter((one) => !one.namedOn || firstDay(one.namedOn) <= asOf).length}
              </a>
            </dd>
          </div>
        </dl>
      </div>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <span>
      {name} <b>{value}</b>
    </span>
  );
}

function Names({ leaders }: { leaders: Leader[] }) {
  const words = useWords();
  return (
    <>
      {leaders.map((leader, i) => (
        <>
          {i > 0 && words.listComma}
          <b>
            <PersonName id={leader.id} name={leader.name} leads />
          </b>
        </>
      ))}
    </>
  );
}
