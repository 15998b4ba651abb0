import { useState } from 'preact/hooks';
import { Segments } from '../components/Segments';
import { useWords } from '../i18n/index';
import type { ImportJob, Said } from './imports';

const FIRST = 100;

type Shown = 'REFUSAL' | 'WARNING' | 'NOTE';

interface ProblemsProps {
  job: ImportJob;
  /** What is to be read in cells instead of what stands there. */
  corrections: Record<string, string>;
  /** Mends a cell; null when nothing can be mended. */
  mend: ((cell: string, text: string | null) => void) | null;
}

/** What is wrong or doubtful, cell by cell; the wrong ones first. Cells can be mended in place. */
export function Problems({ job, corrections, mend }: ProblemsProps) {
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
                <td>
                  {mend && cellOf(notice) ? (
                    <Mended
                      label={place(notice, said.wholeFile)}
                      value={notice.at?.value ?? ''}
                      text={corrections[cellOf(notice) ?? '']}
                      onChange={(text) => mend(cellOf(notice) ?? '', text)}
                    />
                  ) : (
                    notice.at?.value
                  )}
                </td>
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

interface MendedProps {
  label: string;
  value: string;
  text: string | undefined;
  onChange: (text: string | null) => void;
}

/** What stands in a cell, to be typed over. What is only shown in part is typed anew. */
function Mended({ label, value, text, onChange }: MendedProps) {
  const said = useWords().imports;
  // A field has one line; 、 parts people as a new line does.
  const line = value.replace(/\s*\n\s*/g, '、');
  const whole = !/[*…]/.test(value);
  return (
    <>
      {!whole && value}
      <input
        class={text === undefined ? 'in mend' : 'in mend mended'}
        aria-label={said.mend(label)}
        value={text ?? (whole ? line : '')}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          onChange(whole && typed === line ? null : typed);
        }}
      />
    </>
  );
}

/** What a correction of a cell goes by; null when it is about no one cell. */
function cellOf(notice: Said): string | null {
  return notice.at && notice.line && notice.column && notice.at.sheet
    ? `${notice.at.sheet}!${notice.column}${notice.line}`
    : null;
}

function place(notice: Said, wholeFile: string): string {
  if (!notice.line) return wholeFile;
  const cell = `${notice.column}${notice.line}`;
  return notice.at ? `${notice.at.sheet} ${cell}` : cell;
}
