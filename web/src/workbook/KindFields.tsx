import { useWords } from '../i18n/index';
import { LEVELS } from '../levels';
import type { Notice, Wishes } from './imports';
import { GUESSED, KINDS } from './imports';

interface KindFieldsProps {
  wishes: Wishes;
  /** What kind the workbook turned out to be. */
  told: string | null;
  onChange: (wishes: Wishes) => void;
}

/** What kind of workbook it is, and what its document says where the sheet does not. */
export function KindFields({ wishes, told, onChange }: KindFieldsProps) {
  const words = useWords();
  const said = words.imports;
  const kind = wishes.kind === GUESSED ? told : wishes.kind;
  return (
    <>
      <div class="fld">
        <label for="kind">{said.kind}</label>
        <select
          id="kind"
          class="in"
          value={wishes.kind}
          onChange={(event) => onChange({ ...wishes, kind: event.currentTarget.value })}
        >
          <option value={GUESSED}>
            {told && said.kinds[told] ? said.guessedAs(said.kinds[told]) : said.guessed}
          </option>
          {KINDS.map((one) => (
            <option value={one}>{said.kinds[one]}</option>
          ))}
        </select>
      </div>
      {kind === 'namings' && (
        <details class="notice">
          <summary>{said.notice}</summary>
          <div class="wishes">
            {NOTICE_FIELDS.map((field) => (
              <div class="fld">
                <label for={field}>{said.noticeFields[field]}</label>
                <input
                  id={field}
                  class="in"
                  value={wishes.notice[field] ?? ''}
                  onInput={(event) =>
                    onChange({ ...wishes, notice: { ...wishes.notice, [field]: event.currentTarget.value } })
                  }
                />
              </div>
            ))}
            <div class="fld">
              <label for="level">{said.noticeFields.level}</label>
              <select
                id="level"
                class="in"
                value={wishes.notice.level ?? ''}
                onChange={(event) =>
                  onChange({ ...wishes, notice: { ...wishes.notice, level: event.currentTarget.value } })
                }
              >
                <option value="">{said.asInSheet}</option>
                {LEVELS.map((one) => (
                  <option value={one}>{words.levels[one]}</option>
                ))}
              </select>
            </div>
          </div>
        </details>
      )}
    </>
  );
}

const NOTICE_FIELDS: (keyof Notice)[] = ['documentTitle', 'documentNo', 'documentIssuer', 'documentDate'];
