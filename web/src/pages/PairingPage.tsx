import { useReach } from '../account/reach';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { spanText } from '../components/Evidence';
import { Icon } from '../components/Icon';
import { DayToggle } from '../components/Chrome';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { Avatar, PairingState } from '../components/tags';
import { firstDay } from '../dates';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { recordedWarnings } from '../pairing/recorded';
import { organisationUrl, personUrl, studioUrl, to } from '../router';
import { useDay } from '../session';
import type { Pairing, PersonRef } from '../types';
import { useFetch } from '../useFetch';

/** One pairing as it stands in the record, whatever day the other pages look at. */
export function PairingPage({ id }: { id: string }) {
  const words = useWords();
  const { may } = useRights();
  const { asOf } = useDay();
  const fetched = useFetch<Pairing>(apiUrl(`/pairings/${encodeURIComponent(id)}`));
  const pairing = fetched.data;
  useTitle(pairing ? words.pairing.title(pairing.agreementNo ?? pairing.id) : null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!pairing) return <Skeleton lines={8} />;
  const people = new Map(pairing.people.map((person) => [person.id, person]));
  const warnings = recordedWarnings(pairing.id);
  return (
    <>
      <Breadcrumb
        steps={[
          { href: to('/people'), text: words.people.title },
          { text: words.pairing.title(pairing.agreementNo ?? pairing.id) },
        ]}
      />
      <div class="title">
        <div>
          <h1>
            {words.pairing.title(pairing.agreementNo ?? pairing.id)} <PairingState status={pairing.status} />
          </h1>
          <p class="meta">
            <span>{spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)}</span>
            {pairing.occupationName && <span>{pairing.occupationName}</span>}
          </p>
        </div>
      </div>
      <div class="stack">
        {warnings && (
          <Note title={words.pairing.recorded}>
            <p>{words.pairing.recordedBody}</p>
            {warnings.map((warning) => (
              <p>
                <Icon name="warn" /> {warning}
              </p>
            ))}
            {may('record') && (
              <p>
                <a class="link" href={to('/pairings/new')}>
                  {words.pairing.another}
                </a>
              </p>
            )}
          </Note>
        )}
        {pairing.startsOn && firstDay(pairing.startsOn) > asOf && (
          <Note tone="warn">
            <p>
              {words.pairing.laterThanDay(pairing.startsOn, asOf)} <DayToggle />
            </p>
          </Note>
        )}
        <section class="panel" aria-label={words.evidence.people}>
          <div class="pairpeople">
            <Side title={words.pairing.mentors} ids={pairing.mentors} people={people} notes={pairing.mentorRoles} kind="role" />
            <svg class="arrow" viewBox="0 0 60 16" aria-hidden="true">
              <path d="M2 8h54M49 2l7 6-7 6" />
            </svg>
            <Side title={words.pairing.apprentices} ids={pairing.apprentices} people={people} notes={outcomes(pairing)} kind="outcome" />
          </div>
        </section>
        <RecordPanel pairing={pairing} />
      </div>
    </>
  );
}

function outcomes(pairing: Pairing): string[] {
  return pairing.apprentices.map((_, i) => pairing.outcomes[i] ?? '');
}

interface SideProps {
  title: string;
  ids: string[];
  people: Map<string, PersonRef>;
  notes: string[];
  kind: 'role' | 'outcome';
}

function Side({ title, ids, people, notes, kind }: SideProps) {
  const words = useWords();
  const opens = useReach(ids);
  return (
    <div class="side">
      <p>{title}</p>
      {ids.map((id, i) => {
        const person = people.get(id);
        const note = notes[i];
        return (
          <a class="personcard" href={opens(id) ? personUrl(id) : undefined}>
            <Avatar name={person?.name ?? id} />
            <span>
              <b>{person?.name ?? id}</b>
              <small>
                {[person?.organisationName, person?.occupationName].filter(Boolean).join(words.comma)}
              </small>
            </span>
            {note &&
              (kind === 'role' ? (
                <span class="tag">{wordFor(words.mentorRoles, note)}</span>
              ) : (
                <PairingState status={note} />
              ))}
          </a>
        );
      })}
    </div>
  );
}

function RecordPanel({ pairing }: { pairing: Pairing }) {
  const words = useWords();
  const said = words.pairing;
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  const perApprentice = (values: string[]) =>
    pairing.apprentices
      .flatMap((id, i) => (values[i] ? [`${names.get(id) ?? id} ${values[i]}`] : []))
      .join(words.semicolon) || null;
  const couples = pairing.pairsOnly.map((pair) =>
    pair
      .split('>')
      .map((id) => names.get(id) ?? id)
      .join(` ${words.studio.teaches} `),
  );
  const facts: [string, string | null, string?][] = [
    [said.agreementNo, pairing.agreementNo],
    [said.signedOn, pairing.signedOn],
    [said.term, spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)],
    [said.trade, pairing.occupationName ?? pairing.occupation],
    [said.studio, pairing.studioName ?? pairing.studio, pairing.studio ? studioUrl(pairing.studio) : undefined],
    [
      said.organisation,
      pairing.organisationName ?? pairing.organisation,
      pairing.organisation ? organisationUrl(pairing.organisation) : undefined,
    ],
    [said.programme, wordFor(words.programmes, pairing.programme) || null],
    [said.goal, pairing.goal],
    [said.document, pairing.document],
    [said.graduatedOn, perApprentice(pairing.graduatedOn)],
    [said.grade, perApprentice(pairing.grades.map((grade) => wordFor(words.assessmentGrades, grade)))],
    [said.endReason, wordFor(words.endReasons, pairing.endReason) || null],
    [said.only, couples.join(words.semicolon) || null],
    [said.loopReason, pairing.loopReason],
  ];
  return (
    <section class="panel" aria-labelledby="record">
      <div class="phead">
        <h2 id="record">{said.record}</h2>
      </div>
      <dl class="kv record">
        {facts.map(
          ([name, value, href]) =>
            value && (
              <>
                <dt>{name}</dt>
                <dd>
                  {href ? (
                    <a class="link" href={href}>
                      {value}
                    </a>
                  ) : (
                    value
                  )}
                </dd>
              </>
            ),
        )}
      </dl>
    </section>
  );
}
