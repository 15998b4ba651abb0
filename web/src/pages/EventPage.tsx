import type { ComponentChildren } from 'preact';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { HeldOn } from '../components/Events';
import { PersonName } from '../components/PersonName';
import { ErrorPanel, Skeleton } from '../components/states';
import { firstDay } from '../dates';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { eventUrl, organisationUrl, pairingUrl, studioUrl, to } from '../router';
import type { EventDetail, EventRole, Participant } from '../types';
import { useFetch } from '../useFetch';

/** One event: what it was, who took part as what, how they did, and the others of its series. */
export function EventPage({ code }: { code: string }) {
  const words = useWords();
  const fetched = useFetch<EventDetail>(apiUrl(`/events/${encodeURIComponent(code)}`));
  const event = fetched.data;
  useTitle(event?.name ?? null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!event) return <Skeleton lines={8} />;
  const entrants = event.participants.filter((one) => one.role === 'ENTRANT');
  const ranked = event.kind === 'COMPETITION' || (event.kind === 'DRILL' && event.pairs.length === 0);
  return (
    <>
      <Breadcrumb steps={[{ href: to('/events'), text: words.events.title }, { text: event.name }]} />
      <div class="title">
        <div>
          <h1>{event.name}</h1>
          <p class="meta">
            <span>{wordFor(words.events.kinds, event.kind)}</span>
            <span>
              <HeldOn day={event.heldOn} />
            </span>
            {event.series && (
              <span>
                <a class="link" href={to('/events', { kind: event.kind, series: event.series })}>
                  {event.series}
                </a>
              </span>
            )}
            {event.level && <span>{wordFor(words.honourLevels, event.level)}</span>}
          </p>
        </div>
        <dl class="figures">
          <div>
            <dt>{words.events.people}</dt>
            <dd>{event.people}</dd>
          </div>
          {event.prizes > 0 && (
            <div>
              <dt>{words.events.prizes}</dt>
              <dd>{event.prizes}</dd>
            </div>
          )}
        </dl>
      </div>
      <div class="grid first">
        <div>
          {event.kind === 'DRILL' && event.pairs.length > 0 && <Pairs event={event} />}
          {ranked && entrants.length > 0 && <Ranking entrants={entrants} />}
          <Others event={event} ranked={ranked} />
        </div>
        <div>
          <Facts event={event} />
          <Editions event={event} />
        </div>
      </div>
    </>
  );
}

interface PanelProps {
  id: string;
  title: string;
  sub?: string;
  children: ComponentChildren;
}

function Panel({ id, title, sub, children }: PanelProps) {
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="phead">
        <h2 id={id}>{title}</h2>
        {sub && <p>{sub}</p>}
      </div>
      {children}
    </section>
  );
}

/** The pairs of a drill, the best first. */
function Pairs({ event }: { event: EventDetail }) {
  const words = useWords();
  const { may } = useRights();
  return (
    <Panel id="pairs" title={words.events.pairs} sub={words.events.pairsSub(event.pairs.length)}>
      <table class="tbl">
        <thead>
          <tr>
            <th scope="col" class="n ranks">
              {words.events.rank}
            </th>
            <th scope="col">{words.events.pair}</th>
            <th scope="col">{words.events.prize}</th>
            <th scope="col" class="n last">
              {words.events.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {event.pairs.map((pair) => (
            <tr>
              <td class="n">{pair.rank}</td>
              <td>
                {pair.people.map((one, i) => (
                  <>
                    {i > 0 && words.listComma}
                    <PersonName id={one.person} name={one.name} link="strong" />
                  </>
                ))}
                {pair.pairing && may('pairings') && (
                  <>
                    {' '}
                    <a class="link" href={pairingUrl(pair.pairing)}>
                      {words.events.pairLink} {pair.pairing}
                    </a>
                  </>
                )}
              </td>
              <td>{prizeOf(event, pair.rank) && <span class="tag">{prizeOf(event, pair.rank)}</span>}</td>
              <td class="n last">{pair.score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** What the pairs of a rank won. */
function prizeOf(event: EventDetail, rank: number | null): string | null {
  if (rank === null) return null;
  return event.participants.find((one) => one.role === 'ENTRANT' && one.rank === rank)?.prize ?? null;
}

/** Who entered, by rank. */
function Ranking({ entrants }: { entrants: Participant[] }) {
  const words = useWords();
  const scored = entrants.some((one) => one.score !== null);
  return (
    <Panel id="ranking" title={words.events.ranking} sub={words.events.rankingSub(entrants.length)}>
      <table class="tbl">
        <thead>
          <tr>
            <th scope="col" class="n ranks">
              {words.events.rank}
            </th>
            <th scope="col">{words.events.person}</th>
            <th scope="col">{words.events.prize}</th>
            {scored && (
              <th scope="col" class="n last">
                {words.events.score}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entrants.map((one) => (
            <tr>
              <td class="n">{one.rank}</td>
              <td>
                <PersonName id={one.person} name={one.name} link="strong" />
                <small class="under">
                  {[one.organisationName, one.occupationName].filter(Boolean).join(words.comma)}
                </small>
              </td>
              <td>{one.prize && <span class="tag">{one.prize}</span>}</td>
              {scored && <td class="n last">{one.score}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const ROLES: EventRole[] = ['SPEAKER', 'ENTRANT', 'ATTENDEE', 'JUDGE'];

/** Who took part, by role; entrants stand in the ranking or with their pairs where there is one. */
function Others({ event, ranked }: { event: EventDetail; ranked: boolean }) {
  const words = useWords();
  const paired = event.kind === 'DRILL' && event.pairs.length > 0;
  // Whose name is masked has no pairing to be known by, and stands with the pairs all the same.
  const shownAbove = (one: Participant) => ranked || (paired && (one.pairing !== null || one.person === null));
  const listed = event.participants.filter((one) => one.role !== 'ENTRANT' || !shownAbove(one));
  const besides = listed.length < event.participants.length;
  if (listed.length === 0 && besides) return null;
  const roles = ROLES.map((role) => ({ role, people: listed.filter((one) => one.role === role) }));
  return (
    <Panel id="people" title={besides ? words.events.others : words.events.attendees}>
      {listed.length === 0 ? (
        <p class="pad sub">{words.events.attendeesNone}</p>
      ) : (
        <dl class="eventroles">
          {roles
            .filter((one) => one.people.length > 0)
            .map((one) => (
              <div>
                <dt>
                  {wordFor(words.events.roles, one.role)}
                  {words.comma}
                  {words.events.peopleN(one.people.length)}
                </dt>
                <dd>
                  {one.people.map((person) => (
                    <span class="who1">
                      <PersonName id={person.person} name={person.name} link="link" />
                    </span>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      )}
    </Panel>
  );
}

function Facts({ event }: { event: EventDetail }) {
  const words = useWords();
  const facts: [string, ComponentChildren][] = [
    [
      words.events.by,
      (event.studio ?? event.organisation) && (
        <>
          {event.studio && (
            <a class="link" href={studioUrl(event.studio)}>
              {event.studioName}
            </a>
          )}
          {event.studio && event.organisation && words.listComma}
          {event.organisation && (
            <a class="link" href={organisationUrl(event.organisation)}>
              {event.organisationName}
            </a>
          )}
        </>
      ),
    ],
    [words.events.trade, event.occupationName],
    [words.events.deals, event.dealsYuan !== null && words.events.yuan(event.dealsYuan)],
    [
      words.events.actions,
      event.actions.map((one) => wordFor(words.events.actionNames, one)).join(words.listComma),
    ],
    [words.events.source, event.document && (event.documentTitle ?? event.document)],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <Panel id="facts" title={words.events.facts}>
      {known.length === 0 ? (
        <p class="pad sub">{words.events.factsNone}</p>
      ) : (
        <ul class="plain resultlist">
          {known.map(([name, value]) => (
            <li>
              <span>{value}</span>
              <span class="when">{name}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The other events of the series, those before and those after. */
function Editions({ event }: { event: EventDetail }) {
  const words = useWords();
  if (!event.series) return null;
  const day = event.heldOn && firstDay(event.heldOn);
  const before = (heldOn: string | null) =>
    day && heldOn ? (firstDay(heldOn) < day ? words.events.earlier : words.events.later) : '';
  return (
    <Panel id="editions" title={words.events.editions} sub={event.series}>
      {event.editions.length === 0 ? (
        <p class="pad sub">{words.events.editionsNone}</p>
      ) : (
        <ul class="plain resultlist editions">
          {event.editions.map((one) => (
            <li>
              <span>
                <a class="strong" href={eventUrl(one.code)}>
                  {one.name}
                </a>
                <small>{before(one.heldOn)}</small>
              </span>
              <span class="when">{one.heldOn}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
