import { localized, useWords } from '../i18n/index';
import { Bar } from '../report/Bar';
import { chartOfGroups } from '../report/chart';
import { groupWord } from '../report/codes';
import { amountOf } from '../report/figures';
import { here } from '../router';
import type { Indicator, IndicatorTable } from '../types';

type Figure = Pick<Indicator, 'value' | 'numerator' | 'denominator' | 'unit' | 'definition' | 'figures'>;

/** The figure of an answer: of a table it is its total. */
export function figureOf(answer: Indicator | IndicatorTable): Figure {
  if (!('totalRow' in answer)) return answer;
  const number = (name: string) => {
    const value = answer.totalRow[name];
    return typeof value === 'number' ? value : null;
  };
  return {
    value: number('value'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    unit: answer.unit,
    definition: answer.definition,
  };
}

/** The figure of an indicator, large, with how it is counted and the figures beside it. */
export function ReportFigure({ answer }: { answer: Figure }) {
  const words = useWords();
  const isShare = answer.denominator !== null;
  return (
    <div class="figure">
      <p class="big">
        {amountOf(answer.value, isShare, words)}
        {answer.unit && <small>{localized(answer.unit)}</small>}
      </p>
      <div class="how">
        {answer.denominator !== null && (
          <p>
            <b>
              {answer.numerator} ÷ {answer.denominator}
            </b>
          </p>
        )}
        {answer.definition && (
          <p>
            <span class="lab">{words.reports.definition}</span> {localized(answer.definition)}
          </p>
        )}
      </div>
      {answer.figures && answer.figures.length > 0 && (
        <dl class="figures">
          {answer.figures.map((figure) => (
            <div>
              <dt>{localized(figure.title)}</dt>
              <dd>{amountOf(figure.value, false, words)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

interface ReportGroupsProps {
  answer: Indicator;
  /** The name of the column that makes the groups, where it is known. */
  column: string | null;
  chosen: string | null;
}

/** What an indicator is broken down to: a bar for each group, whose number opens its records. */
export function ReportGroups({ answer, column, chosen }: ReportGroupsProps) {
  const words = useWords();
  if (!answer.groups?.length) return null;
  const { kind, groups } = chartOfGroups(answer.groups);
  const most = Math.max(...groups.map((group) => group.count));
  const titled = answer.columns.find((one) => one.name === column);
  const title = titled ? localized(titled.title) : words.reports.group;
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <table class="tbl data groups">
      <caption class="vh">{words.reports.groupsBy(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" class="n">
            {answer.unit ? words.reports.valueIn(localized(answer.unit)) : words.reports.value}
          </th>
          <th class="barcol">
            <span class="vh">{words.reports.sizes}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr class={group.key === chosen ? 'on' : undefined}>
            <th scope="row">
              {groupWord(answer, column, group.key, words)}
            </th>
            <td class="n">
              <a
                class="fig"
                href={here({ group: group.key === chosen ? null : group.key, by: null })}
                aria-current={group.key === chosen ? 'true' : undefined}
              >
                {group.count}
              </a>
            </td>
            <td class="barcol">
              <Bar
                value={group.count}
                most={most}
                centred={kind === 'funnel'}
                seal={column === 'level' && group.key === 'NATIONAL'}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.reports.sum}</th>
          <td class="n">
            <a class="fig" href={here({ group: null, by: null })}>
              {all}
            </a>
          </td>
          <td class="barcol" />
        </tr>
      </tfoot>
    </table>
  );
}
