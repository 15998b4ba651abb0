import { useWords } from '../i18n/index';
import type { ColumnMatch, ImportJob, SheetLayout } from './imports';
import { KINDS } from './imports';

interface ColumnsPanelProps {
  job: ImportJob;
  /** What was chosen of columns so far. */
  columns: ColumnMatch[];
  /** Whether there is a file that can be checked again. */
  canCheck: boolean;
  /** Whether something is under way. */
  working: boolean;
  remembered: boolean;
  onRemember: (remembered: boolean) => void;
  onChange: (columns: ColumnMatch[]) => void;
  /** Checks again, with another kind, another header or what was chosen. */
  onCheck: (kind: string, columns: ColumnMatch[], now: boolean) => void;
}

/** 列的对应: what each column of a workbook means, to be chosen once where its words do not tell. */
export function ColumnsPanel(props: ColumnsPanelProps) {
  const { columns: said, kinds } = useWords().imports;
  const { job, columns, canCheck, working, remembered, onRemember, onChange, onCheck } = props;
  const layout = job.layout;
  if (!layout || !canCheck) return null;
  const asked = layout.sheets.some((sheet) => sheet.by === 'SENDER') || columns.length > 0;
  const understood = layout.sheets.some((sheet) => sheet.by !== 'NOTHING');
  // A form of one studio has labels beside values, and no columns to be matched.
  const told = layout.sheets.filter((one) => one.by !== 'NOTHING' && one.columns.length > 0);
  if (understood && !asked && told.length === 0) return null;
  const sheets = understood && !asked ? told : layout.sheets;
  const unused = sheets.flatMap((sheet) => sheet.columns).filter((one) => one.field === null).length;
  return (
    <details class="panel columns" open={!understood || asked}>
      <summary>
        <b>{said.title}</b> <span class="meta">{understood ? said.unused(unused) : said.notUnderstood}</span>
      </summary>
      {!understood && (
        <div class="fld kindhere">
          <label for="kind-here">{said.kind}</label>
          <select
            id="kind-here"
            class="in"
            value={job.kind}
            disabled={working}
            onChange={(event) => onCheck(event.currentTarget.value, [], false)}
          >
            {KINDS.map((one) => (
              <option value={one}>{kinds[one]}</option>
            ))}
          </select>
        </div>
      )}
      {sheets.map((sheet) => (
        <SheetColumns
          key={`${sheet.sheet} ${sheet.row} ${sheet.levels}`}
          sheet={sheet}
          job={job}
          named={sheets.length > 1}
          working={working}
          match={columns.find((one) => one.sheet === sheet.sheet) ?? null}
          onMatch={(match) => onChange([...columns.filter((one) => one.sheet !== sheet.sheet), match])}
          onHeader={(row, levels) =>
            onCheck(
              job.kind,
              [...columns.filter((one) => one.sheet !== sheet.sheet), { sheet: sheet.sheet, row, levels, fields: {} }],
              false,
            )
          }
        />
      ))}
      <div class="below">
        <label class="check">
          <input
            type="checkbox"
            checked={remembered}
            onChange={(event) => onRemember(event.currentTarget.checked)}
          />
          <span>
            {said.remember}
            <span class="two">{said.rememberSub}</span>
          </span>
        </label>
        <p class="acts">
          <button
            type="button"
            class="btn primary"
            disabled={working || columns.length === 0}
            onClick={() => onCheck(job.kind, columns, false)}
          >
            {said.check}
          </button>
          <button
            type="button"
            class="btn"
            disabled={working || columns.length === 0}
            onClick={() => onCheck(job.kind, columns, true)}
          >
            {said.checkAndRemember}
          </button>
        </p>
      </div>
    </details>
  );
}

interface SheetColumnsProps {
  sheet: SheetLayout;
  job: ImportJob;
  named: boolean;
  working: boolean;
  match: ColumnMatch | null;
  onMatch: (match: ColumnMatch) => void;
  onHeader: (row: number, levels: number) => void;
}

/** One sheet: where its header is, and its columns. */
function SheetColumns({ sheet, job, named, working, match, onMatch, onHeader }: SheetColumnsProps) {
  const said = useWords().imports.columns;
  const fields = job.layout?.fields ?? [];
  const chosen = Object.fromEntries(
    sheet.columns.map((one) => [one.column, match?.fields[one.column] ?? one.field ?? '']),
  );
  const choose = (column: string, field: string) =>
    onMatch({ sheet: sheet.sheet, row: sheet.row, levels: sheet.levels, fields: { ...chosen, [column]: field } });
  const missing = fields.filter((one) => one.required && !Object.values(chosen).includes(one.field));
  const id = (part: string) => `${part}-${sheet.sheet}`;
  return (
    <fieldset class="sheetcolumns">
      <legend class={named ? '' : 'vh'}>{said.sheet(sheet.sheet)}</legend>
      {sheet.matchedOn && <p class="hint">{said.asOn(sheet.matchedOn)}</p>}
      <div class="wishes">
        <div class="fld wide">
          <label for={id('header')}>{said.header}</label>
          <select
            id={id('header')}
            class="in"
            value={String(sheet.row)}
            disabled={working}
            onChange={(event) => onHeader(Number(event.currentTarget.value), sheet.levels)}
          >
            {sheet.rows.map((one) => (
              <option value={String(one.row)}>{said.row(one.row, one.text)}</option>
            ))}
          </select>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={sheet.levels === 2}
            disabled={working || sheet.row < 2}
            onChange={(event) => onHeader(sheet.row, event.currentTarget.checked ? 2 : 1)}
          />
          <span>{said.twoLevels}</span>
        </label>
      </div>
      <ul class="matches">
        {sheet.columns.map((one) => (
          <li class={chosen[one.column] ? '' : 'left'}>
            <span class="letters" aria-hidden="true">
              {one.column}
            </span>
            <label for={id(one.column)}>
              <span class="vh">{said.column(one.column)}</span>
              {one.title}
              <span class="two">{one.samples.join(said.between)}</span>
            </label>
            <select
              id={id(one.column)}
              class="in"
              value={chosen[one.column] ?? ''}
              onChange={(event) => choose(one.column, event.currentTarget.value)}
            >
              <option value="">{said.leftOut}</option>
              {fields.map((field) => (
                <option value={field.field}>{field.required ? said.required(field.title) : field.title}</option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p class="hint bad">{said.missing(missing.map((one) => one.title).join(said.between))}</p>
      )}
    </fieldset>
  );
}
