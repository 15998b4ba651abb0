import { apiUrl } from '../api';
import { useWords, wordFor } from '../i18n/index';
import { eventUrl, to } from '../router';
import { useDay } from '../session';
import type { AtEvent, EventItem, Page, Person } from '../types';
import { useFetch } from '../useFetch';
import { Skeleton } from './states';

const AT_ONCE = 6;

/** The newest events that a studio or an organisation, with all below it, has held. */
export function HeldEvents({ by }: { by: { studio?: string; organisation?: string } }) {
  const words = useWords();
  const events = useFetch<Page<EventItem>>(apiUrl('/events', { ...by, limit: AT_ONCE }));
  if (events.error) return null;
  return (
    <section class="panel" aria-labelledby="events">
      <div class="phead">
        <h2 id="events">{by.studio ? words.events.ofStudio : words.events.ofOrganisation}</h2>
        {events.data && events.data.total > 0 && (
          <div class="tools">
            <a class="link" href={to('/events', by)}>
              {words.events.all(events.data.total)}
            </a>
          </div>
        )}
      </div>
      {!events.data ? (
        <Skeleton lines={4} />
      ) : events.data.total === 0 ? (
        <p class="pad sub">{words.events.noneYet}</p>
      ) : (
        <ul class="plain resultlist">
          {events.data.items.map((one) => (
            <li>
              <span>
                <a class="strong" href={eventUrl(one.code)}>
                  {one.name}
                </a>
                <small>
                  {[wordFor(words.events.kinds, one.kind), words.events.peopleN(one.people)].join(words.comma)}
                </small>
              </span>
              <span class="when">
                <HeldOn day={one.heldOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a person took part in, the newest first. */
export function PersonEvents({ person }: { person: Person }) {
  const words = useWords();
  if (person.events.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="events">
      <div class="phead">
        <h2 id="events">{words.events.ofPerson}</h2>
        <p>{words.events.count(person.events.length).join('')}</p>
      </div>
      <ul class="plain resultlist">
        {[...person.events].reverse().map((one) => (
          <li>
            <span>
              <a class="strong" href={eventUrl(one.code)}>
                {one.name}
              </a>
              <small>
                <Part part={one} />
              </small>
            </span>
            <span class="when">
              <HeldOn day={one.heldOn} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As what somebody was there, and how they did. */
function Part({ part }: { part: AtEvent }) {
  const words = useWords();
  const said = [
    wordFor(words.events.kinds, part.kind),
    wordFor(words.events.roles, part.role),
    part.rank !== null && words.events.rankN(part.rank),
    part.prize,
    part.score !== null && words.events.scoreN(part.score),
  ];
  return <>{said.filter(Boolean).join(words.comma)}</>;
}

/** The day of an event; one after the day that is looked at is yet to come. */
export function HeldOn({ day }: { day: string | null }) {
  const words = useWords();
  const { asOf } = useDay();
  if (!day) return <>{words.events.noDay}</>;
  return (
    <>
      {day}
      {day > asOf && <span class="tag ahead">{words.events.ahead}</span>}
    </>
  );
}
