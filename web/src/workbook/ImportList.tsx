import { apiUrl } from '../api';
import { ChoiceFilter, FilterForm, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { usePaged } from '../components/Pager';
import { clockText } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { to, usePlace } from '../router';
import { useFreshAfterWrites } from '../useFetch';
import type { ImportItem } from './imports';
import { GUESSED } from './imports';

interface ImportListProps {
  /** The import that is shown above, and how it stands: the list changes with it. */
  shown: string;
}

/** What was checked, written and taken back: each leads to its report, and to what can be done with it. */
export function ImportList({ shown }: ImportListProps) {
  const words = useWords();
  const said = words.imports.list;
  const { query } = usePlace();
  const list = usePaged<ImportItem>(
    apiUrl('/imports', { limit: 20, state: query.get('state'), kind: query.get('kind') }),
  );
  useFreshAfterWrites(list.reload, shown);
  return (
    <div class="importlist">
      <h2>{said.title}</h2>
      <ListPanel
        list={list}
        filters={['state', 'kind']}
        title={said.title}
        none={said.none}
        count={said.count(list.total)}
        form={
          <FilterForm label={said.title}>
            <ChoiceFilter name="state" label={said.state} all={said.all} options={optionsOf(said.states)} />
            <ChoiceFilter name="kind" label={words.imports.kind} all={said.all} options={optionsOf(said.kinds)} />
          </FilterForm>
        }
      >
        <table class="tbl importrows">
          <thead>
            <tr>
              <th scope="col">{said.file}</th>
              <th scope="col">{said.what}</th>
              <th scope="col">{said.state}</th>
              <th scope="col">{said.figures}</th>
              <th scope="col">{said.when}</th>
            </tr>
          </thead>
          <tbody>
            {list.items.map((one) => (
              <tr key={one.id}>
                <td>
                  <a class="link" href={to('/imports', { job: one.id })}>
                    {one.file || wordFor(said.kinds, one.kind)}
                  </a>
                </td>
                <td>{said.modes(one.kind === GUESSED ? said.guessed : wordFor(said.kinds, one.kind), one.mode)}</td>
                <td>
                  {wordFor(said.states, one.state)}
                  {one.undoneBy && <span class="tag">{said.undone}</span>}
                  {one.undoable && one.state === 'DONE' && !one.undoneBy && <span class="tag">{said.undoable}</span>}
                  {one.marked && <span class="tag">{said.marked}</span>}
                </td>
                <td>{said.counted(one.rows, one.added, one.changed, one.mode)}</td>
                <td>
                  {clockText(one.at)} <span class="meta">{one.by.replace(/^account:/, '')}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListPanel>
    </div>
  );
}
