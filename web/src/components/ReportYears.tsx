import { localized, useWords } from '../i18n/index';
import { amountOf } from '../report/figures';
import { TimeLine } from '../report/TimeLine';
import { useYears } from '../report/years';
import { here } from '../router';
import type { ReportHeader } from '../types';
import { ErrorPanel, Skeleton } from './states';

interface ReportYearsProps {
  header: ReportHeader;
  path: string;
  parameters: Record<string, string | null>;
  until: string;
}

/** An indicator over the last ten years: a line, and the same as a table whose figures open. */
export function ReportYears({ header, path, parameters, until }: ReportYearsProps) {
  const words = useWords();
  const { figures, error, retry } = useYears(header, path, parameters, until);
  if (error) return <ErrorPanel error={error} retry={retry} />;
  if (!figures) return <Skeleton lines={6} />;
  const unit = header.unit ? localized(header.unit) : '';
  const isShare = header.unit !== null && localized(header.unit) === '%';
  return (
    <>
      <TimeLine
        label={words.reports.yearsOf(localized(header.title))}
        points={figures.map((one) => ({
          at: one.day,
          value: one.value,
          text: amountOf(one.value, isShare, words),
        }))}
      />
      <table class="tbl data narrow">
        <thead>
          <tr>
            <th scope="col">{words.reports.asOf}</th>
            <th scope="col" class="n">
              {unit ? words.reports.valueIn(unit) : words.reports.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr>
              <th scope="row">{one.day}</th>
              <td class="n">
                {one.value === null ? (
                  words.reports.noValue
                ) : (
                  <a class="fig" href={here({ ...one.parameters, by: null })}>
                    {amountOf(one.value, isShare, words)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
