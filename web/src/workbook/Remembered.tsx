import { useState } from 'preact/hooks';
import { apiUrl, change, read, remove } from '../api';
import { Confirm } from '../components/Confirm';
import { usePaged } from '../components/Pager';
import { ErrorPanel } from '../components/states';
import { clockText } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { useAct } from '../review/act';
import { useFreshAfterWrites } from '../useFetch';
import type { ColumnMapping } from './imports';

interface RememberedProps {
  /** The import that is shown above, and how it stands: a check may have something remembered. */
  shown: string;
}

/** The layouts that are read at once because their columns were matched before. */
export function Remembered({ shown }: RememberedProps) {
  const words = useWords();
  const said = words.imports.remembered;
  const list = usePaged<ColumnMapping>(apiUrl('/column-mappings', { limit: 20 }));
  useFreshAfterWrites(list.reload, shown);
  if (list.error) return <ErrorPanel error={list.error} retry={list.reload} />;
  if (list.items.length === 0) return null;
  return (
    <details class="panel columns">
      <summary>
        <b>{said.title}</b> <span class="meta">{said.count(list.total)}</span>
      </summary>
      {list.items.map((one) => (
        <Mapping key={`${one.id} ${one.recordedAt}`} mapping={one} />
      ))}
      {list.more && (
        <p class="below">
          <button type="button" class="btn quiet" onClick={list.more}>
            {said.more}
          </button>
        </p>
      )}
    </details>
  );
}

/** One layout, to be looked at, changed or forgotten. */
function Mapping({ mapping }: { mapping: ColumnMapping }) {
  const words = useWords();
  const said = words.imports.remembered;
  const columns = words.imports.columns;
  const [fields, setFields] = useState<Record<string, string> | null>(null);
  const { acting, refused, act } = useAct();
  const url = apiUrl(`/column-mappings/${encodeURIComponent(mapping.id)}`);
  const titleOf = (field: string) =>
    mapping.fields.find((one) => one.field === field)?.title ?? columns.leftOut;
  const kind = wordFor(words.imports.kinds, mapping.kind);
  const name = said.of(mapping.organisationName ?? mapping.organisation, kind);
  const save = async () => {
    const { etag } = await read<ColumnMapping>(url);
    const wanted = mapping.columns.map((one) => ({ header: one.header, field: fields?.[one.header] ?? one.field }));
    return change(url, etag, { columns: wanted });
  };
  const forget = async () => {
    const { etag } = await read<ColumnMapping>(url);
    return remove(url, etag);
  };
  return (
    <article class="mapping" aria-label={name}>
      <h3>{name}</h3>
      <p class="meta">{said.by(clockText(mapping.recordedAt), mapping.recordedBy.replace(/^account:/, ''))}</p>
      {refused && <ErrorPanel error={refused} retry={() => setFields(fields)} />}
      <ul class="matches">
        {mapping.columns.map((one) => (
          <li class={one.field ? '' : 'left'}>
            {fields ? <label for={`${mapping.id}-${one.header}`}>{one.header}</label> : <span>{one.header}</span>}
            {fields ? (
              <select
                id={`${mapping.id}-${one.header}`}
                class="in"
                value={fields[one.header] ?? one.field}
                onChange={(event) => setFields({ ...fields, [one.header]: event.currentTarget.value })}
              >
                <option value="">{columns.leftOut}</option>
                {mapping.fields.map((field) => (
                  <option value={field.field}>{field.title}</option>
                ))}
              </select>
            ) : (
              <span>{titleOf(one.field)}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="acts">
        {fields ? (
          <>
            <button
              type="button"
              class="btn primary"
              disabled={acting}
              onClick={() => void act(save).then((done) => done && setFields(null))}
            >
              {said.save}
            </button>
            <button type="button" class="btn" onClick={() => setFields(null)}>
              {said.leave}
            </button>
          </>
        ) : (
          <button type="button" class="btn" aria-label={said.changeOf(name)} onClick={() => setFields({})}>
            {said.change}
          </button>
        )}
        <Confirm
          name={said.forget}
          spoken={said.forgetOf(name)}
          question={said.forgetAsk}
          disabled={acting}
          onYes={() => void act(forget)}
        />
      </p>
    </article>
  );
}
