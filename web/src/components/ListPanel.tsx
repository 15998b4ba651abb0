import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import { Empty } from './Empty';
import { ListFiles } from './ListFiles';
import type { Paged } from './Pager';
import { ErrorPanel, Skeleton } from './states';

interface ListPanelProps<T> {
  list: Paged<T>;
  /** The parameters of the address that filter. */
  filters: string[];
  /** What the list is called, and what is said when nothing fits. */
  title: string;
  none: string;
  count: [string, string, string];
  /** What stands behind the number: the studio or person that is asked for. */
  also?: string | null;
  form: ComponentChildren;
  tools?: ComponentChildren;
  children: ComponentChildren;
}

/** A list that is filtered by its address: the form, how many fit, the rows, and more of them. */
export function ListPanel<T>(props: ListPanelProps<T>) {
  const words = useWords();
  const { query } = usePlace();
  const { list, filters } = props;
  const filtered = filters.some((name) => query.has(name));
  const clear = () => setQuery(Object.fromEntries(filters.map((name) => [name, null])));
  const [before, number, after] = props.count;
  return (
    <section class="panel" aria-labelledby="list">
      <h2 class="vh" id="list">
        {props.title}
      </h2>
      {props.form}
      <div class="bar2">
        <p aria-live="polite">
          {before}
          <b>{number}</b>
          {after}
          {props.also && `${words.comma}${props.also}`}
        </p>
        {filtered && (
          <button type="button" class="link" onClick={clear}>
            {words.results.clear}
          </button>
        )}
        <div class="tools">
          {props.tools}
          {list.url && <ListFiles url={list.url} />}
        </div>
      </div>
      {list.error ? (
        <ErrorPanel error={list.error} retry={list.reload} />
      ) : !list.data ? (
        <Skeleton lines={8} />
      ) : list.items.length === 0 ? (
        <Empty
          title={props.none}
          action={
            <button type="button" class="btn" onClick={clear}>
              {words.results.clear}
            </button>
          }
        >
          {words.results.noneHelp}
        </Empty>
      ) : (
        props.children
      )}
      {list.more && (
        <button type="button" class="more" onClick={list.more}>
          {words.people.more}
        </button>
      )}
    </section>
  );
}
