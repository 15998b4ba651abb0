import type { ComponentChildren } from 'preact';
import { useReach } from '../account/reach';
import { CitedDocument } from '../components/CitedDocument';
import { spanText } from '../components/Evidence';
import { Avatar, PairingState } from '../components/tags';
import { useWords, wordFor } from '../i18n/index';
import { organisationUrl, personUrl, studioUrl } from '../router';
import type { Pairing, PersonRef } from '../types';

/** Mentors and apprentices side by side. */
export function PairingPeople({ pairing }: { pairing: Pairing }) {
  const words = useWords();
  const people = new Map(pairing.people.map((person) => [person.id, person]));
  return (
    <div class="pairpeople">
      <Side title={words.pairing.mentors} ids={pairing.mentors} people={people} notes={pairing.mentorRoles} kind="role" />
      <svg class="arrow" viewBox="0 0 60 16" aria-hidden="true">
        <path d="M2 8h54M49 2l7 6-7 6" />
      </svg>
      <Side title={words.pairing.apprentices} ids={pairing.apprentices} people={people} notes={outcomes(pairing)} kind="outcome" />
    </div>
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

/** What is recorded of a pairing beside its people. */
export function PairingFacts({ pairing }: { pairing: Pairing }) {
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
  const facts: [string, ComponentChildren, string?][] = [
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
    [said.document, pairing.document && <CitedDocument id={pairing.document} />],
    [said.graduatedOn, perApprentice(pairing.graduatedOn)],
    [said.grade, perApprentice(pairing.grades.map((grade) => wordFor(words.assessmentGrades, grade)))],
    [said.endReason, wordFor(words.endReasons, pairing.endReason) || null],
    [said.only, couples.join(words.semicolon) || null],
    [said.loopReason, pairing.loopReason],
  ];
  return (
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
  );
}
