import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { DayFilter, FilterForm } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { OrganisationField } from '../components/OrganisationField';
import { NotFound } from '../components/states';
import { TradeField } from '../components/TradeField';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import type { KinItem } from '../person/kinship';
import { KinTable } from '../person/KinTable';
import { useLiveList } from '../review/Section';
import { setQuery, to, usePlace } from '../router';
import { useDay } from '../session';

const FILTERS = ['organisation', 'occupation'];
const AT_ONCE = 100;

/** 谱系断头: those who taught and have no recorded master, each with the step that mends it. */
export function DeadEndsPage() {
  const { may, signedIn } = useRights();
  if (may('people')) return <DeadEnds />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function DeadEnds() {
  const words = useWords();
  const said = words.deadEnds;
  const { may } = useRights();
  useTitle(said.title, words.name);
  const { query } = usePlace();
  const { asOf } = useDay();
  const list = useLiveList<KinItem>(
    apiUrl('/dead-ends', {
      asOf,
      organisation: query.get('organisation'),
      occupation: query.get('occupation'),
      limit: AT_ONCE,
    }),
  );
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            {said.sub}{' '}
            <a class="link" href={to('/people')}>
              {words.people.title}
            </a>
          </p>
        </div>
      </div>
      <ListPanel
        list={list}
        filters={FILTERS}
        title={said.title}
        none={said.none}
        count={said.count(list.total)}
        also={words.kinship.asOf(asOf)}
        form={
          <FilterForm label={said.filter}>
            <label for="ends-organisation">
              {words.pairings.organisation}
              <OrganisationField
                id="ends-organisation"
                value={query.get('organisation') ?? ''}
                all={words.pairings.everywhere}
                onChange={(organisation) => setQuery({ organisation })}
              />
            </label>
            <TradeField
              id="ends-occupation"
              code={query.get('occupation')}
              onChange={(occupation) => setQuery({ occupation })}
            />
            <DayFilter name="asOf" label={words.influence.day} />
          </FilterForm>
        }
      >
        <KinTable
          people={list.items}
          stale={list.stale}
          {...(may('record') ? { step: (one: KinItem) => <Mend one={one} /> } : {})}
        />
      </ListPanel>
    </>
  );
}

/** The form of a pairing with this apprentice. */
function Mend({ one }: { one: KinItem }) {
  const words = useWords();
  return (
    <a
      class="link"
      href={to('/pairings/new', { apprentice: one.id })}
      aria-label={words.deadEnds.mendOf(one.name ?? '')}
    >
      {words.person.addMentor}
    </a>
  );
}
