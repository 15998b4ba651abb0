import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { OrganisationFigures } from '../components/OrganisationFigures';
import { HeldEvents } from '../components/Events';
import { Empty } from '../components/Empty';
import { OrganisationOutcomes } from '../components/Outcomes';
import { ErrorPanel, Skeleton } from '../components/states';
import { HonourList } from '../components/StudioParts';
import { LevelTag } from '../components/tags';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { organisationUrl, studioUrl, to } from '../router';
import { useDay } from '../session';
import type { Organisation, Page, StudioItem } from '../types';
import { useFetch } from '../useFetch';

/** One organisation: what stands above and below it, its studios, how many people. */
export function OrganisationPage({ code }: { code: string }) {
  const words = useWords();
  const { may } = useRights();
  const { asOf } = useDay();
  const organisation = useFetch<Organisation>(apiUrl(`/organisations/${encodeURIComponent(code)}`));
  const studios = useFetch<Page<StudioItem>>(
    apiUrl('/studios', { organisation: code, asOf, limit: 200 }),
  );
  const data = organisation.data;
  useTitle(data?.name ?? null, words.name);
  if (organisation.error) return <ErrorPanel error={organisation.error} retry={organisation.reload} />;
  if (!data) return <Skeleton lines={8} />;
  const children = data.children ?? [];
  const people =
    data.people === null ? words.organisation.peopleFew : words.organisation.peopleCount(data.people);
  return (
    <>
      <Breadcrumb
        steps={[
          ...(data.parent
            ? [{ href: organisationUrl(data.parent), text: data.parentName ?? data.parent }]
            : []),
          { text: data.name },
        ]}
      />
      <div class="title">
        <div>
          <h1>{data.name}</h1>
          <p class="meta">
            <span>
              {words.organisation.kind} <b>{wordFor(words.organisationKinds, data.kind)}</b>
            </span>
            {data.regionName && (
              <span>
                {words.organisation.region} <b>{data.regionName}</b>
              </span>
            )}
            {data.uscc && (
              <span>
                {words.organisation.uscc} <b>{data.uscc}</b>
              </span>
            )}
            {data.selfRatingSince && (
              <span>
                {words.organisation.selfRating} <b>{words.organisation.since(data.selfRatingSince)}</b>
              </span>
            )}
          </p>
        </div>
        <dl class="figures">
          <div>
            <dt>{words.organisation.studios}</dt>
            <dd>{data.studios}</dd>
          </div>
          <div>
            <dt>{words.organisation.people}</dt>
            <dd title={people}>{data.people ?? '–'}</dd>
          </div>
        </dl>
      </div>
      <OrganisationFigures code={data.code} />
      <div class="grid first">
        <div>
          <section class="panel" aria-labelledby="studios">
            <div class="phead">
              <h2 id="studios">{words.organisation.studios}</h2>
              {studios.data && <p>{words.units.studiosN(studios.data.total)}</p>}
            </div>
            {studios.data?.items.length ? (
              <table class="tbl rows">
                <thead>
                  <tr>
                    <th scope="col">{words.studios.title}</th>
                    <th scope="col">{words.studios.level}</th>
                    <th scope="col">{words.studios.field}</th>
                    <th scope="col" class="n">
                      {words.studios.founded}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {studios.data.items.map((studio) => (
                    <tr>
                      <td class="head">
                        <a class="strong cover" href={studioUrl(studio.code)}>
                          {studio.name}
                        </a>
                      </td>
                      <td class="side">
                        <LevelTag level={studio.level} />
                      </td>
                      <td>{studio.field}</td>
                      <td class="n">{studio.foundedOn}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : studios.data ? (
              <Empty title={words.organisation.studiosNone} />
            ) : (
              <Skeleton lines={3} />
            )}
          </section>
          <OrganisationOutcomes code={data.code} />
        </div>
        <div>
          {data.honours && data.honours.length > 0 && (
            <section class="panel" aria-labelledby="honours">
              <div class="phead">
                <h2 id="honours">{words.organisation.honours}</h2>
              </div>
              <HonourList honours={data.honours} />
            </section>
          )}
          <section class="panel" aria-labelledby="children">
            <div class="phead">
              <h2 id="children">{words.organisation.children}</h2>
            </div>
            {children.length ? (
              <ul class="pairlist">
                {children.map((child) => (
                  <li>
                    <a class="link" href={organisationUrl(child.code)}>
                      {child.name}
                    </a>
                    <span class="tag">{wordFor(words.organisationKinds, child.kind)}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p class="pad sub">{words.organisation.childrenNone}</p>
            )}
          </section>
          <HeldEvents by={{ organisation: data.code }} />
          {may('people') && (
            <section class="panel" aria-labelledby="people">
              <div class="phead">
                <h2 id="people">{words.organisation.people}</h2>
                <p>{people}</p>
              </div>
              <p class="pad">
                <a class="link" href={to('/people', { organisation: data.code })}>
                  {words.organisation.seePeople}
                </a>
              </p>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
