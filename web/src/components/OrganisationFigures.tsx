import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { localized, useWords } from '../i18n/index';
import { Bar } from '../report/Bar';
import { amountOf } from '../report/figures';
import type { OrganisationFigure } from '../report/organisationFigures';
import { useOrganisationFigures } from '../report/organisationFigures';
import { organisationUrl, to } from '../router';
import { useDay } from '../session';
import type { Page, ReportHeader } from '../types';
import { useFetch } from '../useFetch';

/** The indicators that an organisation's page shows, where there are such. */
const SHOWN = ['I19', 'I01', 'I02', 'I05', 'I06', 'I07', 'I08', 'I09', 'I11'];

/** The one whose sizes are drawn beside the organisations of the next level. */
const DRAWN = 'I05';

/** The yearly figures of an organisation with everything below it; each opens its records. */
export function OrganisationFigures({ code }: { code: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const { may, mayAsk } = useRights();
  // A count of people is a count of those in reach: 0 elsewhere does not say that there are none.
  const partly = may('people') && !may('everybody');
  const reports = useFetch<Page<ReportHeader>>(apiUrl('/reports', { limit: 1000 }));
  const headers = SHOWN.flatMap(
    (id) => reports.data?.items.filter((one) => one.id === id && mayAsk(one)) ?? [],
  );
  const figures = useOrganisationFigures(headers, code, asOf);
  if (figures.length === 0) return null;
  return (
    <>
      <section class="panel figband" aria-labelledby="figures">
        <div class="phead">
          <h2 id="figures">{words.organisation.figures}</h2>
          <p>
            {words.organisation.figuresSub(asOf)}
            {partly && ` ${words.reports.withinReach}`}
          </p>
        </div>
        <dl class="figures">
          {figures.map((one) => (
            <div>
              <dt>{nameOf(one, words.organisation.figureNames)}</dt>
              <dd aria-busy={one.value === undefined}>
                <a class="fig" href={to(`/reports/${reportOf(one)}`, { scope: code })}>
                  {amountOf(one.value ?? null, false, words)}
                </a>
                {one.unit && <small>{localized(one.unit)}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <NextLevel figures={figures.filter((one) => one.parts !== null)} code={code} />
    </>
  );
}

const reportOf = (figure: OrganisationFigure) => figure.id.split('.')[0] ?? figure.id;
const nameOf = (figure: OrganisationFigure, names: Record<string, string>) =>
  names[figure.id] ?? localized(figure.title);

interface NextLevelProps {
  figures: OrganisationFigure[];
  code: string;
}

/** The same figures for each organisation directly below. */
function NextLevel({ figures, code }: NextLevelProps) {
  const words = useWords();
  const names = new Map<string, string>();
  for (const { parts } of figures) {
    for (const part of parts ?? []) names.set(keyOf(part), String(part['name']));
  }
  const below = [...names].filter(([part]) => part !== code && part !== '');
  if (below.length === 0) return null;
  const value = (figure: OrganisationFigure, part: string) =>
    Number(figure.parts?.find((row) => keyOf(row) === part)?.['value'] ?? 0) || 0;
  const drawn = figures.find((one) => one.id === DRAWN);
  const most = drawn ? Math.max(0, ...below.map(([part]) => value(drawn, part))) : 0;
  return (
    <section class="panel figband" aria-labelledby="nextlevel">
      <div class="phead">
        <h2 id="nextlevel">{words.organisation.nextLevel}</h2>
        <p>{words.organisation.nextLevelSub}</p>
      </div>
      <div class="scrollx" tabIndex={0} role="group" aria-labelledby="nextlevel">
        <table class="tbl data rows many">
          <thead>
            <tr>
              <th scope="col">{words.organisation.unit}</th>
              {figures.map((figure) => (
                <>
                  <th scope="col" class="n">
                    {nameOf(figure, words.organisation.figureNames)}
                  </th>
                  {figure === drawn && (
                    <th class="barcol">
                      <span class="vh">{words.reports.sizes}</span>
                    </th>
                  )}
                </>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...names].map(([part, name]) => (
              <tr>
                <td class="head">
                  {part && part !== code ? (
                    <a class="link" href={organisationUrl(part)}>
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </td>
                {figures.map((figure) => (
                  <>
                    <td class="n" data-label={nameOf(figure, words.organisation.figureNames)}>
                      <Part figure={figure} value={value(figure, part)} part={part === code ? '' : part} />
                    </td>
                    {figure === drawn && (
                      <td class="barcol">
                        <Bar value={value(figure, part)} most={most} />
                      </td>
                    )}
                  </>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const keyOf = (row: Record<string, unknown>) => String(row['organisation'] ?? '');

interface PartProps {
  figure: OrganisationFigure;
  value: number;
  /** Empty for what cannot be asked for without all below it. */
  part: string;
}

function Part({ figure, value, part }: PartProps) {
  if (value === 0) return <span class="dim">0</span>;
  if (!part) return <>{value}</>;
  return (
    <a class="fig" href={to(`/reports/${reportOf(figure)}`, { scope: part })}>
      {value}
    </a>
  );
}
