import { useReach } from '../account/reach';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { PersonName } from '../components/PersonName';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { useLanguage, useWords, wordFor } from '../i18n/index';
import { pairingUrl, personUrl } from '../router';
import { placeName } from '../river/studioRiver';
import { type Fetched, useFetch } from '../useFetch';
import type { Way } from './graph';
import { RelationGraph } from './RelationGraph';
import type { OnTheWay, PeopleRelation } from './types';

interface PairProps {
  a: string;
  b: string;
  asOf: string;
  /** The answer from `a` to `b`, which the pickers above take their names from too. */
  there: Fetched<PeopleRelation>;
}

export const relationUrl = (a: string, b: string, asOf: string) =>
  apiUrl(`/people/${encodeURIComponent(a)}/relation/${encodeURIComponent(b)}`, { asOf });

/** What two people call each other, over whom, and the shortest ways between them. */
export function PeopleRelationView({ a, b, asOf, there }: PairProps) {
  const words = useWords().relation;
  const back = useFetch<PeopleRelation>(relationUrl(b, a, asOf));
  if (there.error) return <ErrorPanel error={there.error} retry={there.reload} />;
  if (!there.data || there.stale) return <Skeleton lines={6} />;
  const found = there.data;
  if (!found.related) {
    return (
      <section class="panel">
        <Empty title={words.unrelated}>{words.unrelatedHelp(asOf)}</Empty>
      </section>
    );
  }
  return (
    <>
      <Terms there={found} back={back.stale ? null : back.data} />
      <Ways found={found} />
    </>
  );
}

const nameOf = (one: OnTheWay, masked: string) => one.name ?? masked;

function Terms({ there, back }: { there: PeopleRelation; back: PeopleRelation | null }) {
  const words = useWords();
  const said = words.relation;
  const somebody = words.masked.somebody;
  const [from, to] = [nameOf(there.from, somebody), nameOf(there.to, somebody)];
  return (
    <section class="panel" aria-labelledby="term">
      <div class="phead">
        <h2 id="term">{said.terms}</h2>
      </div>
      <dl class="relterms">
        <Term caller={from} called={to} relation={there} />
        {back && there.from.id !== there.to.id && <Term caller={to} called={from} relation={back} />}
      </dl>
      {there.nearestMasters.length > 0 && (
        <div class="pad">
          <h3>{said.nearest}</h3>
          <ul class="pairlist">
            {there.nearestMasters.map((one) => (
              <li>
                <b>
                  <PersonName id={one.name ? one.id : null} name={one.name} link="link" />
                </b>
                <small>{said.distances(from, one.fromDistance, to, one.toDistance)}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Term({ caller, called, relation }: { caller: string; called: string; relation: PeopleRelation }) {
  const words = useWords().relation;
  const language = useLanguage();
  const term = relation.term;
  if (!term) return null;
  return (
    <div>
      <dt>{words.calls(caller, called)}</dt>
      <dd>
        <b>{language === 'en' ? term.en : term.zh}</b>
        <small>{wordFor(words.rules, term.rule)}</small>
      </dd>
    </div>
  );
}

function Ways({ found }: { found: PeopleRelation }) {
  const words = useWords();
  const said = words.relation;
  const { may } = useRights();
  const named = new Map(found.people.map((one) => [one.id, one]));
  const opens = useReach(found.people.filter((one) => one.name).map((one) => one.id));
  if (found.from.id === found.to.id) return null;
  const ways = found.paths.map((path) => ({
    ids: path.people,
    labels: path.pairings,
    apex: apexOf(path.people, found),
  }));
  const hrefOf = (pairing: string) => (may('pairings') ? pairingUrl(pairing) : null);
  return (
    <section class="panel" aria-labelledby="ways">
      <div class="phead">
        <h2 id="ways">{said.ways}</h2>
        <p>{said.waysSub(found.paths.length)}</p>
      </div>
      <RelationGraph
        ways={ways}
        title={said.picture}
        hrefOf={hrefOf}
        textOf={(id) => {
          const one = named.get(id);
          return {
            name: one?.name ?? words.masked.somebody,
            masked: !one?.name,
            about: [placeName(one?.organisationName ?? null), one?.occupationName].filter(Boolean).join(' · '),
            href: opens(id) ? personUrl(id) : null,
            end: id === found.from.id || id === found.to.id,
          };
        }}
      />
      {found.more && (
        <div class="pad">
          <Note>{said.more(found.paths.length)}</Note>
        </div>
      )}
      <Steps ways={ways} named={named} hrefOf={hrefOf} />
    </section>
  );
}

/** The place on a way of the master it goes over: one of the nearest, at its distance. */
function apexOf(people: string[], found: PeopleRelation): number {
  const over = found.nearestMasters.find(
    (one) =>
      people[one.fromDistance] === one.id && people.length - 1 - one.fromDistance === one.toDistance,
  );
  return over?.fromDistance ?? 0;
}

interface StepsProps {
  ways: Way[];
  named: Map<string, OnTheWay>;
  hrefOf: (pairing: string) => string | null;
}

/** The same step by step, for those who listen or print. */
function Steps({ ways, named, hrefOf }: StepsProps) {
  const words = useWords().relation;
  const name = (id: string | undefined) => {
    const one = id ? named.get(id) : undefined;
    return <PersonName id={one?.name ? one.id : null} name={one?.name} link="link" />;
  };
  return (
    <table class="tbl rows">
      <caption class="vh">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.way}</th>
          <th scope="col">{words.mentor}</th>
          <th scope="col">{words.apprentice}</th>
          <th scope="col">{words.pairing}</th>
        </tr>
      </thead>
      <tbody>
        {ways.flatMap((way, n) =>
          way.ids.slice(1).map((next, i) => {
            const here = way.ids[i];
            const [mentor, apprentice] = i < way.apex ? [next, here] : [here, next];
            const label = way.labels[i];
            const href = label ? hrefOf(label) : null;
            return (
              <tr>
                <td class="side">{words.stepOf(n + 1, i + 1)}</td>
                <td class="head">{name(mentor)}</td>
                <td class="full">
                  <span class="phoneonly">{words.taught} </span>
                  {name(apprentice)}
                </td>
                <td class="full">
                  {!label ? (
                    <span class="dim">{words.pairingHidden}</span>
                  ) : href ? (
                    <a class="link" href={href}>
                      {label}
                    </a>
                  ) : (
                    label
                  )}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
