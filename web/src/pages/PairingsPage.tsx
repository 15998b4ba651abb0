import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { ChoiceFilter, DayFilter, FilterForm, optionsOf } from '../components/FilterFields';
import { ListPanel } from '../components/ListPanel';
import { OrganisationField } from '../components/OrganisationField';
import { PersonPicker } from '../components/pickers';
import { NotFound } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { PairingLine } from '../pairing/PairingLine';
import { Together, useChosen } from '../pairing/Together';
import { useLiveList } from '../review/Section';
import { setQuery, to, usePlace } from '../router';
import type { Pairing } from '../types';

const FILTERS = ['person', 'organisation', 'status', 'dueBefore'];
const AT_ONCE = 100;

/** 结对名单: every pairing that one may see, filtered, as files, and steps for several at once. */
export function PairingsPage() {
  const { may, signedIn } = useRights();
  if (may('pairings')) return <Pairings />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Pairings() {
  const words = useWords();
  const said = words.pairings;
  const { may } = useRights();
  useTitle(said.title, words.name);
  const { query } = usePlace();
  const value = (name: string) => query.get(name);
  const list = useLiveList<Pairing>(
    apiUrl('/pairings', {
      person: value('person'),
      organisation: value('organisation'),
      status: value('status'),
      dueBefore: value('dueBefore'),
      limit: AT_ONCE,
    }),
  );
  const chosen = useChosen(list.items);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            {said.sub}{' '}
            <a class="link" href={to('/due')}>
              {words.due.title}
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
        form={
          <FilterForm label={said.filter}>
            <PersonPicker
              id="pairings-person"
              label={said.person}
              chosen={value('person')}
              onChange={(person) => setQuery({ person })}
            />
            <label for="pairings-organisation">
              {said.organisation}
              <OrganisationField
                id="pairings-organisation"
                value={value('organisation') ?? ''}
                all={said.everywhere}
                onChange={(organisation) => setQuery({ organisation })}
              />
            </label>
            <ChoiceFilter
              name="status"
              label={said.status}
              all={said.everyStatus}
              options={optionsOf(words.pairingStatus)}
            />
            <DayFilter name="dueBefore" label={said.dueBefore} />
          </FilterForm>
        }
      >
        {may('record') && <Together all={list.items} chosen={chosen} />}
        <ul class="worklist">
          {list.items.map((pairing) => (
            <PairingLine key={pairing.id} pairing={pairing} chosen={chosen} />
          ))}
        </ul>
      </ListPanel>
    </>
  );
}
