import type { ComponentChildren } from 'preact';
import type { Paged } from '../components/Pager';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWords } from '../i18n/index';
import { useFreshAfterWrites } from '../useFetch';

/** A list that is asked again after every write. */
export function useLiveList<T>(url: string | null): Paged<T> {
  const list = usePaged<T>(url);
  useFreshAfterWrites(list.reload);
  return list;
}

interface SectionProps {
  id: string;
  title: string;
  sub?: string;
  count: number;
  tools?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of the work with how many there are. */
export function Section({ id, title, sub, count, tools, children }: SectionProps) {
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="phead">
        <h2 id={id}>
          {title}
          {count > 0 && <span class="num">{count}</span>}
        </h2>
        {sub && <p>{sub}</p>}
        {tools && <div class="tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}

interface ListSectionProps<T> {
  id: string;
  title: string;
  sub?: string;
  list: Paged<T>;
  /** Those of the list that are shown; all when left out. */
  items?: T[];
  /** What to say when there are none; without it the part is then left out. */
  none?: ComponentChildren;
  children: (items: T[]) => ComponentChildren;
}

/** A part that is a list of the server's. */
export function ListSection<T>({ id, title, sub, list, items = list.items, none, children }: ListSectionProps<T>) {
  const words = useWords().review;
  if (list.error) {
    return none === undefined && list.error.offline ? null : (
      <ErrorPanel error={list.error} retry={list.reload} />
    );
  }
  if (!items.length && list.data && none === undefined) return null;
  if (!list.data && none === undefined) return null;
  return (
    <Section id={id} title={title} {...(sub ? { sub } : {})} count={items === list.items ? list.total : items.length}>
      {!list.data ? <Skeleton lines={3} /> : items.length ? children(items) : none}
      {list.more && (
        <button type="button" class="more" onClick={list.more}>
          {words.more}
        </button>
      )}
    </Section>
  );
}
