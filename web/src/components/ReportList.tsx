import { localized, useWords } from '../i18n/index';
import { SUBJECTS, subjectOf } from '../report/subject';
import { to } from '../router';
import type { ReportHeader } from '../types';

/** Reports by what they are about; each comes from one file. */
export function ReportList({ reports }: { reports: ReportHeader[] }) {
  const words = useWords();
  const parts = SUBJECTS.map((subject) => ({
    subject,
    items: reports.filter((report) => subjectOf(report) === subject),
  })).filter((part) => part.items.length > 0);
  return (
    <div class="subjects">
      {parts.map(({ subject, items }) => (
        <section class="panel" aria-labelledby={`subject-${subject}`}>
          <div class="phead">
            <h2 id={`subject-${subject}`}>{words.reports.subjects[subject]}</h2>
            <p>{words.reports.listed(items.length)}</p>
          </div>
          <ul class="reportlist">
            {items.map((report) => (
              <li>
                <a href={to(`/reports/${encodeURIComponent(report.name)}`)}>
                  <span class="id">{report.id}</span>
                  <span class="name">
                    {localized(report.title)}
                    {report.own && <span class="tag">{words.reports.own}</span>}
                  </span>
                  {report.unit && <span class="unit">{localized(report.unit)}</span>}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
