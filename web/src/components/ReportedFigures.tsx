import { apiUrl } from '../api';
import { localized, useWords } from '../i18n/index';
import { DocumentLink } from '../programme/parts';
import type { ReportedFigure } from '../programme/types';
import { to } from '../router';
import type { Indicator, Page } from '../types';
import { useFetch } from '../useFetch';
import { ErrorPanel, Skeleton } from './states';

const AT_ONCE = 200;

/** 公布数字: what others published, beside what is counted here of the same, which opens. */
export function ReportedFigures() {
  const words = useWords();
  const figures = useFetch<Page<ReportedFigure>>(apiUrl('/reported-figures', { limit: AT_ONCE }));
  if (figures.data?.total === 0) return null;
  return (
    <section class="panel" aria-labelledby="reported">
      <div class="phead">
        <h2 id="reported">{words.reported.title}</h2>
        <p>{words.reported.sub}</p>
      </div>
      {figures.error ? (
        <ErrorPanel error={figures.error} retry={figures.reload} />
      ) : !figures.data ? (
        <Skeleton lines={6} />
      ) : (
        <table class="tbl rows reported">
          <thead>
            <tr>
              <th scope="col">{words.reported.figure}</th>
              <th scope="col">{words.reported.scope}</th>
              <th scope="col">{words.reported.period}</th>
              <th scope="col" class="n">
                {words.reported.published}
              </th>
              <th scope="col" class="n">
                {words.reported.computed}
              </th>
              <th scope="col">{words.reported.source}</th>
            </tr>
          </thead>
          <tbody>
            {figures.data.items.map((one) => (
              <Row figure={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ figure }: { figure: ReportedFigure }) {
  const words = useWords();
  const title =
    figure.title ?? (figure.indicatorTitle ? localized(figure.indicatorTitle) : figure.indicator);
  const period = figure.period.split('..').join(words.reported.until);
  return (
    <tr>
      <td class="head">
        <span class="strong">{title}</span>
      </td>
      <td class="deskonly">{figure.scopeName}</td>
      <td class="deskonly">{period}</td>
      <td class="n side published">{localized(figure.display)}</td>
      <td class="n computed">
        <Computed figure={figure} />
      </td>
      <td class="deskonly">
        {figure.source && <DocumentLink id={figure.source} title={figure.sourceTitle} />}
      </td>
      <td class="phone">{[figure.scopeName, period].join(words.comma)}</td>
    </tr>
  );
}

function Computed({ figure }: { figure: ReportedFigure }) {
  const words = useWords();
  const { computed } = figure;
  const later = useFetch<Indicator>(computed && !computed.counted ? `${computed.address}&limit=1` : null);
  if (!computed) {
    return (
      <span class="dim">{figure.indicatorTitle ? words.reported.notHere : words.reported.onlyPublished}</span>
    );
  }
  const href = to(`/reports/${computed.id}`, {
    asOf: computed.asOf,
    to: computed.from ? computed.asOf : null,
    from: computed.from,
    scope: computed.scope,
    region: computed.region,
  });
  const shown = (value: number | null) =>
    value === null ? words.reports.noValue : words.reported.counted(value, localized(computed.unit));
  return (
    <>
      <span class="phoneonly dim">{words.reported.computed} </span>
      <a class="link" href={href}>
        {!computed.counted && !later.data
          ? later.error
            ? words.reported.notCounted
            : words.reported.counting
          : shown(computed.counted ? computed.value : (later.data?.value ?? null))}
      </a>
    </>
  );
}
