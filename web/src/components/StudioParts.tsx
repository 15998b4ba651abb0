import { useRights } from '../account/rights';
import { SignInLink } from '../account/SignInFirst';
import { firstDay, lastDay } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { pairingUrl, to } from '../router';
import type { Honour, Pairing, Studio, StudioPerson } from '../types';
import { spanText } from './Evidence';
import { headcount, PersonName } from './PersonName';
import { Empty } from './Empty';
import { Avatar, PairingState, Unconfirmed } from './tags';
import { pairingCalled } from '../pairing/called';

/** Present members first, leaders before them; then those who were here once. */
export function StudioMembers({ studio, asOf }: { studio: Studio; asOf: string }) {
  const words = useWords();
  const { may } = useRights();
  const begun = studio.people.filter((one) => !one.from || firstDay(one.from) <= asOf);
  const closed = studio.closedOn !== null && studio.closedOn <= asOf;
  const isNow = (one: StudioPerson) => !closed && (!one.to || lastDay(one.to) >= asOf);
  const order = ['LEADER', 'CO_LEADER', 'ACTING', 'CORE', 'MEMBER', 'ADVISER'];
  const leads = (one: StudioPerson) => order.indexOf(one.role) < 3;
  const byRole = (a: StudioPerson, b: StudioPerson) => order.indexOf(a.role) - order.indexOf(b.role);
  const present = begun.filter(isNow).sort(byRole);
  const past = begun.filter((one) => !isNow(one)).sort(byRole);
  return (
    <section class="panel" aria-labelledby="members">
      <div class="phead">
        <h2 id="members">{words.studio.members}</h2>
        <p>{words.units.peopleN(headcount(present.map((one) => one.person)))}</p>
        {may('record') && (
          <div class="tools">
            <a class="btn primary" href={to('/pairings/new', { studio: studio.code })}>
              {words.nav.record}
            </a>
          </div>
        )}
      </div>
      {begun.length === 0 ? (
        <Empty title={words.studio.peopleNone}>{words.studio.peopleNoneHelp}</Empty>
      ) : (
        <ul class="people">
          {[...present, ...past].map((one, i) => (
            <li class={i === present.length && i > 0 ? 'firstpast' : undefined}>
              <Avatar name={one.name} lead={isNow(one) && leads(one)} />
              <span>
                <b>
                  <PersonName id={one.person} name={one.name} leads={leads(one)} />
                </b>
                <small>
                  {wordFor(words.roles, one.role)}
                  {words.comma}
                  {spanText(one, words)}
                </small>
              </span>
              <span class="when">{i >= present.length && words.studio.past}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function StudioPairings({ studio }: { studio: Studio }) {
  const words = useWords();
  const counted = studio.pairings.filter((one) => one.status !== 'VOID' && one.status !== 'DRAFT');
  const apprentices = new Set(counted.flatMap((one) => one.apprentices));
  return (
    <section class="panel" aria-labelledby="pairings">
      <div class="phead">
        <h2 id="pairings">{words.studio.pairings}</h2>
        {counted.length > 0 && <p>{words.studio.pairingsSub(counted.length, apprentices.size)}</p>}
      </div>
      {studio.pairings.length === 0 && studio.pairingsHidden ? (
        <HiddenPairings />
      ) : studio.pairings.length === 0 ? (
        <Empty title={words.studio.pairingsNone}>{words.studio.pairingsNoneHelp}</Empty>
      ) : (
        <PairingList pairings={studio.pairings} />
      )}
      {studio.pairingsHidden && studio.pairings.length > 0 && (
        <p class="pad sub">{words.studio.pairingsMore}</p>
      )}
    </section>
  );
}

/** There are pairings, and none for this reader. */
function HiddenPairings() {
  const words = useWords().studio;
  const { signedIn } = useRights();
  if (signedIn) return <Empty title={words.pairingsBeyond}>{words.pairingsBeyondHelp}</Empty>;
  return (
    <Empty title={words.pairingsHidden} action={<SignInLink />}>
      {words.pairingsHiddenHelp}
    </Empty>
  );
}

/** Newest agreements first: who teaches whom, how it stands, from when to when. */
export function PairingList({ pairings }: { pairings: Pairing[] }) {
  const words = useWords();
  const newest = [...pairings].sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : -1));
  return (
    <ul class="pairlist">
      {newest.map((pairing) => (
        <li>
          <span>
            <People pairing={pairing} ids={pairing.mentors} /> {words.studio.teaches}{' '}
            <People pairing={pairing} ids={pairing.apprentices} />
          </span>
          <span>
            <PairingState status={pairing.status} /> <Unconfirmed pairing={pairing} />
          </span>
          <small>
            <PairingLink pairing={pairing} />
            {words.comma}
            {spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The number of a pairing; it leads there for those who may see pairings, and not only their own. */
export function PairingLink({ pairing, link }: { pairing: Pairing; link?: string }) {
  const words = useWords();
  const { may } = useRights();
  const number = pairingCalled(pairing, words);
  if (!may('pairings')) return <>{number}</>;
  return (
    <a class={link} href={pairingUrl(pairing.id)}>
      {number}
    </a>
  );
}

/** The names of people of a pairing. */
export function People({ pairing, ids }: { pairing: Pairing; ids: string[] }) {
  const words = useWords();
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  return (
    <>
      {ids.map((id, i) => (
        <>
          {i > 0 && words.listComma}
          <b>
            <PersonName id={id} name={names.get(id) ?? id} />
          </b>
        </>
      ))}
    </>
  );
}

export function StudioHonours({ studio }: { studio: Studio }) {
  const words = useWords();
  if (!studio.honours.length) return null;
  return (
    <section class="panel" aria-labelledby="honours">
      <div class="phead">
        <h2 id="honours">{words.studio.honours}</h2>
      </div>
      <HonourList honours={studio.honours} />
    </section>
  );
}

/** Honours, the newest first; national ones in the colour of a seal. */
export function HonourList({ honours }: { honours: Honour[] }) {
  const words = useWords();
  const newest = [...honours].sort((a, b) => ((a.onDate ?? '') < (b.onDate ?? '') ? 1 : -1));
  return (
    <ul class="honours">
      {newest.map((honour) => (
        <li class={honour.level === 'NATIONAL' ? 'national' : undefined}>
          <time>{honour.onDate}</time>
          <span>{words.honourNames[honour.honour] ?? honour.name ?? honour.honour}</span>
          <span class="lv">{wordFor(words.honourLevels, honour.level)}</span>
        </li>
      ))}
    </ul>
  );
}
