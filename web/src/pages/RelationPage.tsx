import { useRights } from '../account/rights';
import { HeritageTabs } from '../components/HeritageTabs';
import { Empty } from '../components/Empty';
import { Segments } from '../components/Segments';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { PeopleRelationView, relationUrl } from '../relation/PeopleRelationView';
import { Pickers } from '../relation/Pickers';
import { StudioRelationView } from '../relation/StudioRelationView';
import { setQuery, usePlace } from '../router';
import type { PeopleRelation } from '../relation/types';
import { useDay } from '../session';
import { useFetch } from '../useFetch';

/** How two people or two studios are related; who they are and the day stand in the address. */
export function RelationPage() {
  const words = useWords();
  const said = words.relation;
  const { may } = useRights();
  const { query } = usePlace();
  const { asOf } = useDay();
  const asked = query.get('of');
  const kind = asked === 'studios' || (asked !== 'people' && !may('people')) ? 'studios' : 'people';
  const [a, b] = [query.get('a'), query.get('b')];
  const there = useFetch<PeopleRelation>(a && b && kind === 'people' ? relationUrl(a, b, asOf) : null);
  const named = there.data && !there.stale ? [there.data.from, there.data.to] : [];
  useTitle(said.title, words.name);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">{said.sub}</p>
        </div>
      </div>
      <HeritageTabs />
      <div class="stack">
        <section class="panel" aria-label={said.choose}>
          <div class="phead">
            <Segments
              label={said.choose}
              options={[
                { value: 'people', text: said.people },
                { value: 'studios', text: said.studios },
              ]}
              value={kind}
              onChange={(of) => setQuery({ of, a: null, b: null }, 'push')}
            />
            <p>{said.day(asOf)}</p>
          </div>
          <Pickers key={kind} kind={kind} a={a} b={b} named={named} />
          {!(a && b) && <Empty title={said.chooseTwo}>{said.chooseHelp}</Empty>}
        </section>
        {a && b && kind === 'people' && <PeopleRelationView a={a} b={b} asOf={asOf} there={there} />}
        {a && b && kind === 'studios' && <StudioRelationView a={a} b={b} asOf={asOf} />}
      </div>
    </>
  );
}
