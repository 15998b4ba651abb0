import { useState } from 'preact/hooks';
import { Segments } from '../components/Segments';
import { useWords } from '../i18n/index';
import type { ImportJob, Said } from './imports';

const FIRST = 100;

type Shown = 'REFUSAL' | 'WARNING' | 'NOTE';

/** What is wrong or doubtful, cell by cell; the wrong ones first. */
export function Problems({ job }: { job: ImportJob }) {
  const said = useWords().imports;
  const of = (severity: Shown) => job.notices.filter((one) => one.severity === severity);
  const first = (['REFUSAL', 'WARNING', 'NOTE'] as const).find((one) => of(one).length > 0);
  const [chosen, choose] = useState<Shown | null>(null);
  const [all, showAll] = useState(false);
  const shown = chosen ?? first;
  if (!shown) return null;
  const notices = of(shown);
  const few = all ? notices : notices.slice(0, FIRST);
  return (
    <section class="panel" aria-label={said.problems}>
      <div class="phead">
        <h2>{said.problems}</h2>
        <Segments
          label={said.problems}
          value={shown}
          options={(['REFUSAL', 'WARNING', 'NOTE'] as const)
            .filter((one) => of(one).length > 0)
            .map((one) => ({ value: one, text: said.severity[one](of(one).length) }))}
          onChange={choose}
        />
      </div>
      <div class="scroll">
        <table class="tbl cells">
          <thead>
            <tr>
              <th>{said.cell}</th>
              <th>{said.column}</th>
              <th>{said.value}</th>
              <th>{said.message}</th>
            </tr>
          </thead>
          <tbody>
            {few.map((notice) => (
              <tr>
                <td class="strong">{place(notice, said.wholeFile)}</td>
                <td>{notice.at?.header}</td>
                <td>{notice.at?.value}</td>
                <td>
                  {notice.message}
                  <span class="two">{notice.code}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {few.length < notices.length && (
        <button type="button" class="more" onClick={() => showAll(true)}>
          {said.more(notices.length - few.length)}
        </button>
      )}
      {job.noticeTotal > job.notices.length && (
        <p class="hint aside">{said.cut(job.notices.length, job.noticeTotal)}</p>
      )}
    </section>
  );
}

function place(notice: Said, wholeFile: string): string {
  if (!notice.line) return wholeFile;
  const cell = `${notice.column}${notice.line}`;
  return notice.at ? `${notice.at.sheet} ${cell}` : cell;
}
