import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { Empty } from '../components/Empty';
import { DayFilter, FilterForm } from '../components/FilterFields';
import { ListFiles } from '../components/ListFiles';
import type { Paged } from '../components/Pager';
import { usePaged } from '../components/Pager';
import { ErrorPanel, isShut, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { localized, useWords, wordFor } from '../i18n/index';
import type { KinCounts, KinItem } from '../person/kinship';
import { ENDS, FIRST_CLASS, KINSHIP } from '../person/kinship';
import { KinTable } from '../person/KinTable';
import { here, personUrl, relationUrl, to, usePlace } from '../router';
import { useDay } from '../session';
import type { PersonRef } from '../types';
import { useFetch } from '../useFetch';

const CLASSES: readonly string[] = Object.values(KINSHIP).flat();
const AT_ONCE = 50;

/** 师门: everybody who stands to a person in one way, and where the lines of masters end. */
export function KinshipPage({ id }: { id: string }) {
  const words = useWords();
  const said = words.kinship;
  const { query } = usePlace();
  const { asOf } = useDay();
  const path = `/people/${encodeURIComponent(id)}`;
  const asked = query.get('class') ?? FIRST_CLASS;
  const kind = asked === ENDS || CLASSES.includes(asked) ? asked : FIRST_CLASS;
  const counts = useFetch<KinCounts>(apiUrl(`${path}/kinship/counts`, { asOf }));
  const ends = useFetch<{ total: number }>(apiUrl(`${path}/dead-ends`, { asOf, limit: 1 }));
  const list = usePaged<KinItem>(
    kind === ENDS
      ? apiUrl(`${path}/dead-ends`, { asOf, limit: AT_ONCE })
      : apiUrl(`${path}/kinship`, { asOf, class: kind, limit: AT_ONCE }),
  );
  // The list names the person too, also where the counts were given up.
  const person = counts.data?.person ?? (list.data as unknown as { person: PersonRef } | null)?.person ?? null;
  useTitle(person && said.title(person.name), words.name);
  if (list.error && isShut(list.error.problem.status)) {
    return <ErrorPanel error={list.error} retry={list.reload} />;
  }
  const numbers = new Map((counts.data?.classes ?? []).map((one) => [one.kinship, one.count]));
  if (ends.data) numbers.set(ENDS, ends.data.total);
  return (
    <>
      <Breadcrumb
        steps={[
          { href: to('/people'), text: words.people.title },
          { href: personUrl(id), text: person?.name ?? id },
          { text: said.crumb },
        ]}
      />
      <div class="title alone">
        <div>
          <h1>{said.title(person?.name ?? id)}</h1>
          <p class="meta">
            {said.sub}{' '}
            <a class="link noprint" href={relationUrl('people', id)}>
              {words.relation.withPerson}
            </a>
          </p>
        </div>
      </div>
      <section class="panel" aria-labelledby="kin">
        <nav class="kinclasses" aria-label={said.choose}>
          {Object.entries(KINSHIP).map(([side, kinds]) => (
            <Side name={wordFor(said.sides, side)} kinds={kinds} chosen={kind} numbers={numbers} />
          ))}
          <Side name={said.endsSide} kinds={[ENDS]} chosen={kind} numbers={numbers} />
        </nav>
        <div class="phead">
          <h2 id="kin">{wordFor(said.classes, kind)}</h2>
          <p aria-live="polite">
            {list.data && !list.stale && `${said.count(list.total)}${words.comma}`}
            {said.asOf(asOf)}
          </p>
          <div class="tools">{list.url && list.total > 0 && <ListFiles url={list.url} />}</div>
        </div>
        <FilterForm label={said.crumb}>
          <DayFilter name="asOf" label={words.influence.day} />
        </FilterForm>
        <People list={list} kind={kind} />
      </section>
    </>
  );
}

interface SideProps {
  name: string;
  kinds: readonly string[];
  chosen: string;
  numbers: ReadonlyMap<string, number>;
}

/** The classes of one side, each with how many there are. */
function Side({ name, kinds, chosen, numbers }: SideProps) {
  const words = useWords();
  return (
    <div>
      <b>{name}</b>
      <ul>
        {kinds.map((kind) => (
          <li>
            <a
              href={here({ class: kind === FIRST_CLASS ? null : kind })}
              aria-current={kind === chosen ? 'true' : undefined}
              data-none={numbers.get(kind) === 0 ? '' : undefined}
            >
              {wordFor(words.kinship.classes, kind)}
              {numbers.has(kind) && <span class="num">{numbers.get(kind)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function People({ list, kind }: { list: Paged<KinItem>; kind: string }) {
  const words = useWords();
  const said = words.kinship;
  if (list.error) return <ErrorPanel error={list.error} retry={list.reload} />;
  if (!list.data || list.stale) return <Skeleton lines={5} />;
  if (list.items.length === 0) {
    return <Empty title={said.none(wordFor(said.classes, kind))}>{said.noneHelp}</Empty>;
  }
  return (
    <>
      <KinTable
        people={list.items}
        stale={list.stale}
        said={
          kind === ENDS
            ? { title: said.up, of: (one) => said.distance(one.distance ?? 0) }
            : { title: said.term, of: (one) => (one.term ? localized(one.term) : '') }
        }
      />
      {list.more && (
        <button type="button" class="more" onClick={list.more}>
          {words.people.more}
        </button>
      )}
    </>
  );
}
