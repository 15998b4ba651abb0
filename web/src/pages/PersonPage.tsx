import { useEffect } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { CareerPanel } from '../career/CareerPanel';
import { Breadcrumb } from '../components/Breadcrumb';
import { spanText } from '../components/Evidence';
import { PeopleLines } from '../components/PeopleLines';
import { ListFiles } from '../components/ListFiles';
import { PersonEvents } from '../components/Events';
import { Empty } from '../components/Empty';
import { ErrorPanel, isShut, Note, Skeleton } from '../components/states';
import { PersonAssets } from '../components/Outcomes';
import { PersonResults } from '../components/Results';
import { Skills } from '../components/Skills';
import { HonourList, PairingLink, People } from '../components/StudioParts';
import { PairingState, Unconfirmed } from '../components/tags';
import { firstDay } from '../dates';
import { useTitle } from '../hooks';
import { InfluencePanel } from '../influence/InfluencePanel';
import { useWords, wordFor } from '../i18n/index';
import { MergesPanel } from '../merging/MergesPanel';
import { PersonalData } from '../person/PersonalData';
import { PostsPanel } from '../person/PostsPanel';
import { go, kinshipUrl, organisationUrl, personUrl, relationUrl, studiosOfUrl, studioUrl, to } from '../router';
import { useDay } from '../session';
import type { Page, Pairing, PeopleLine, Person, PersonDescent, StudioItem } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch } from '../useFetch';

/** How many of a line are fetched for the picture; the counts are always of all. */
const LINE_LIMIT = 1000;

/** One person: who, masters and apprentices, studios, pairings, honours. */
export function PersonPage({ id }: { id: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const path = `/people/${encodeURIComponent(id)}`;
  const person = useFetch<Person>(apiUrl(path));
  const masters = useFetch<PeopleLine>(apiUrl(`${path}/ancestors`, { asOf, limit: LINE_LIMIT }));
  const apprentices = useFetch<PeopleLine>(apiUrl(`${path}/descendants`, { asOf, limit: LINE_LIMIT }));
  const descent = useFetch<PersonDescent>(apiUrl(`${path}/studio-descendants`, { asOf }));
  useTitle(person.data?.name ?? null, words.name);
  // The id of a record that was merged leads to the one that stayed.
  const now = person.data?.id ?? id;
  useEffect(() => {
    if (now !== id) go(personUrl(now), 'replace');
  }, [now, id]);
  if (person.error) {
    const shut = isShut(person.error.problem.status);
    return (
      <ErrorPanel error={person.error} retry={person.reload} also={shut && <LedStudios id={id} />} />
    );
  }
  if (!person.data) return <Skeleton lines={8} />;
  const later = person.data.pairings.filter((one) => one.startsOn && firstDay(one.startsOn) > asOf);
  const lineError = masters.error ?? apprentices.error;
  return (
    <>
      <PersonTitle person={person.data} line={apprentices.data} descent={descent.data} />
      <div class="stack">
        {later.map((pairing) => (
          <Note>{words.person.later(asOf, pairing.agreementNo ?? pairing.id)}</Note>
        ))}
        {lineError ? (
          <ErrorPanel
            error={lineError}
            retry={() => {
              masters.reload();
              apprentices.reload();
            }}
          />
        ) : (
          <PeopleLines person={person.data} masters={masters.data} apprentices={apprentices.data} />
        )}
        <CareerPanel key={person.data.presentSince} id={id} />
        <div class="grid first">
          <div>
            <Pairings person={person.data} />
            <PersonResults person={person.data} />
            <PersonEvents person={person.data} />
            <PersonAssets id={id} />
            <StudioDescent descent={descent} />
          </div>
          <div>
            <InfluencePanel of="people" id={id} />
            <Studios person={person.data} />
            <Skills person={person.data} />
            <Honours person={person.data} />
            <PostsPanel person={person.data} onChanged={person.reload} />
            {!person.data.erasedAt && <PersonalData id={id} />}
            {!person.data.erasedAt && <MergesPanel id={id} />}
          </div>
        </div>
      </div>
    </>
  );
}

/** What everybody may see of a leader whose page is shut: the studios. */
function LedStudios({ id }: { id: string }) {
  const words = useWords();
  const led = useFetch<Page<StudioItem>>(apiUrl('/studios', { leader: id, limit: 1 }));
  if (!led.data?.total) return null;
  return (
    <a class="btn" href={studiosOfUrl(id)}>
      {words.person.ledStudios}
    </a>
  );
}

interface TitleProps {
  person: Person;
  line: PeopleLine | null;
  descent: PersonDescent | null;
}

function PersonTitle({ person, line, descent }: TitleProps) {
  const words = useWords();
  const national = person.honours.find((one) => one.modelWorker && one.level === 'NATIONAL');
  const crumbs = person.organisation
    ? [{ href: organisationUrl(person.organisation), text: person.organisationName ?? person.organisation }]
    : [];
  const figures = [
    {
      name: words.person.apprentices,
      value: line?.generations.find((one) => one.generation === 1)?.count ?? 0,
      unit: words.units.people,
    },
    { name: words.person.line, value: line?.count ?? 0, unit: words.units.people },
    { name: words.person.reaches, value: line?.generations.length ?? 0, unit: words.units.generations },
    { name: words.person.studios, value: descent?.count, unit: words.units.studios },
  ];
  return (
    <>
      <Breadcrumb steps={[...crumbs, { href: to('/people'), text: words.people.title }, { text: person.name }]} />
      <div class="title">
        <div>
          <h1>
            {person.name} {national && <span class="seal">{national.name}</span>}
          </h1>
          <p class="meta">
            <Fact name={words.person.trade} value={person.occupationName} />
            {person.organisation && (
              <span>
                {words.person.organisation}{' '}
                <b>
                  <a href={organisationUrl(person.organisation)}>{person.organisationName}</a>
                </b>
              </span>
            )}
            <Fact
              name={words.person.employeeNo}
              value={person.employeeNoTail && words.person.tail(person.employeeNoTail)}
            />
            {person.post && <span>{person.post}</span>}
            {person.hiredOn && <span>{words.person.hired(person.hiredOn)}</span>}
            {person.presentSince && person.presentSince !== person.hiredOn && (
              <span>{words.person.inPost(person.presentSince)}</span>
            )}
            {person.status && person.status !== 'ACTIVE' && (
              <span>{wordFor(words.personStatus, person.status)}</span>
            )}
            <a class="link noprint" href={relationUrl('people', person.id)}>
              {words.relation.withPerson}
            </a>
            <a class="link noprint" href={kinshipUrl(person.id)}>
              {words.kinship.link}
            </a>
          </p>
        </div>
        <dl class="figures">
          {figures.map((figure) => (
            <div>
              <dt>{figure.name}</dt>
              <dd>
                {line ? (figure.value ?? '–') : '–'} <small>{figure.unit}</small>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <span>
      {name} <b>{value}</b>
    </span>
  );
}

function Pairings({ person }: { person: Person }) {
  const words = useWords();
  const { may } = useRights();
  const newest = [...person.pairings].sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : -1));
  const couples = new Set(
    newest.flatMap((one) =>
      one.mentors.includes(person.id)
        ? one.apprentices.map((apprentice) => `>${apprentice}`)
        : one.mentors.map((mentor) => `<${mentor}`),
    ),
  );
  return (
    <section class="panel" aria-labelledby="pairings">
      <div class="phead">
        <h2 id="pairings">{words.person.pairings}</h2>
        {newest.length > 0 && <p>{words.person.pairingsSub(couples.size, newest.length)}</p>}
        {may('record') && (
          <div class="tools">
            <a class="btn primary" href={to('/pairings/new', { mentor: person.id })}>
              {words.nav.record}
            </a>
          </div>
        )}
      </div>
      {newest.length === 0 ? (
        <Empty title={words.person.noPairings}>{words.person.noPairingsHelp}</Empty>
      ) : (
        <table class="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.person.withWhom}</th>
              <th scope="col">{words.person.role}</th>
              <th scope="col">{words.person.trade}</th>
              <th scope="col">{words.person.term}</th>
              <th scope="col">{words.person.status}</th>
              <th scope="col">{words.person.assessment}</th>
              <th scope="col">{words.person.agreement}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((pairing) => (
              <PairingRow pairing={pairing} person={person} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PairingRow({ pairing, person }: { pairing: Pairing; person: Person }) {
  const words = useWords();
  const teaches = pairing.mentors.includes(person.id);
  const place = pairing.apprentices.indexOf(person.id);
  const grades = teaches ? pairing.grades : pairing.grades.slice(place, place + 1);
  return (
    <tr>
      <td class="head">
        <People pairing={pairing} ids={teaches ? pairing.apprentices : pairing.mentors} />
      </td>
      <td>{teaches ? words.person.mentor : words.person.apprentice}</td>
      <td class="deskonly">{pairing.occupationName}</td>
      <td class="full">{spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)}</td>
      <td class="side">
        <PairingState status={pairing.status} /> <Unconfirmed pairing={pairing} />
      </td>
      <td class="deskonly">
        {grades.filter(Boolean).map((grade) => wordFor(words.assessmentGrades, grade)).join(words.listComma)}
      </td>
      <td>
        <PairingLink pairing={pairing} link="link" />
      </td>
    </tr>
  );
}

function StudioDescent({ descent: fetched }: { descent: Fetched<PersonDescent> }) {
  const words = useWords();
  const descent = fetched.data;
  if (fetched.error) return null;
  return (
    <section class="panel" aria-labelledby="descent">
      <div class="phead">
        <h2 id="descent">{words.person.descent}</h2>
        {descent && <p>{words.person.descentSub(descent.asOf, descent.minGrade, descent.count)}</p>}
        {descent && descent.count > 0 && (
          <div class="tools">
            <ListFiles
              url={apiUrl(`/people/${encodeURIComponent(descent.person.id)}/studio-descendants`, {
                asOf: descent.asOf,
              })}
            />
          </div>
        )}
      </div>
      {!descent ? (
        <Skeleton lines={4} />
      ) : descent.studios.length === 0 ? (
        <Empty title={words.person.descentNone} />
      ) : (
        <table class="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.studios.title}</th>
              <th scope="col">{words.person.via}</th>
              <th scope="col" class="n">
                {words.studio.founded}
              </th>
              <th scope="col" class="n">
                {words.person.depth}
              </th>
            </tr>
          </thead>
          <tbody>
            {descent.studios.map((studio) => (
              <tr>
                <td class="head">
                  <a class="strong cover" href={studioUrl(studio.code)}>
                    {studio.name}
                  </a>
                </td>
                <td>
                  {studio.via.map((via) => wordFor(words.person.viaNames, via)).join(words.listComma)}
                </td>
                <td class="n">{studio.foundedOn}</td>
                <td class="n deskonly">{studio.depth}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Studios({ person }: { person: Person }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="studios">
      <div class="phead">
        <h2 id="studios">{words.person.studiosTitle}</h2>
      </div>
      {person.studios.length === 0 ? (
        <p class="pad sub">{words.person.studiosNone}</p>
      ) : (
        <ul class="pairlist">
          {person.studios.map((studio) => (
            <li>
              <b>
                <a href={studioUrl(studio.code)}>{studio.name}</a>
              </b>
              <span class="tag">{wordFor(words.roles, studio.role)}</span>
              <small>{spanText(studio, words)}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Honours({ person }: { person: Person }) {
  const words = useWords();
  return (
    <section class="panel" aria-labelledby="honours">
      <div class="phead">
        <h2 id="honours">{words.person.honours}</h2>
      </div>
      {person.honours.length === 0 ? (
        <p class="pad sub">{words.person.honoursNone}</p>
      ) : (
        <HonourList honours={person.honours} />
      )}
    </section>
  );
}
