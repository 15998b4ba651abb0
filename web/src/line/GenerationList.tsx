import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import type { Messages } from '../i18n/index';
import { useWords } from '../i18n/index';
import { to } from '../router';
import type { LineMember, PeopleLine, Person } from '../types';
import type { HrefOf } from './hrefs';

interface GenerationListProps {
  person: Person;
  masters: PeopleLine;
  apprentices: PeopleLine;
  depth: number;
  folded: boolean;
  hrefOf: HrefOf;
  /** Whose names are known beside those of the lists, where these are a part of the lines. */
  also?: LineMember[];
  /** Whether some of the line are left out, so that nobody here does not mean nobody at all. */
  narrowed?: boolean;
}

/** The same as a list: masters from the farthest, the person, apprentices by generation. */
export function GenerationList(props: GenerationListProps) {
  const { person, masters, apprentices, depth, folded, hrefOf, also = [], narrowed = false } = props;
  const words = useWords();
  const names = new Map<string, string>(
    [...also, ...masters.items, ...apprentices.items].map((one) => [one.id, one.name ?? words.masked.colleague]),
  ).set(person.id, person.name);
  const up = grouped(masters, depth).reverse();
  const down = grouped(apprentices, depth);
  return (
    <div class="generations">
      {up.length === 0 && (
        <>
          <h3>{words.person.mentorsTitle}</h3>
          {narrowed ? (
            <p>{words.line.noneFits}</p>
          ) : (
            <p>
              {words.person.noMentors} <Add as="apprentice" person={person} />
            </p>
          )}
        </>
      )}
      {up.map((members) => (
        <Generation side="up" members={members} of={masters} names={names} folded={folded} hrefOf={hrefOf} />
      ))}
      <h3 class="self">{person.name}</h3>
      {down.map((members) => (
        <Generation side="down" members={members} of={apprentices} names={names} folded={folded} hrefOf={hrefOf} />
      ))}
      {down.length === 0 && (
        <>
          <h3>{words.person.apprenticesTitle}</h3>
          <p>{narrowed ? words.line.noneFits : words.person.noApprentices}</p>
        </>
      )}
    </div>
  );
}

function grouped(line: PeopleLine, depth: number): LineMember[][] {
  const groups = new Map<number, LineMember[]>();
  for (const one of line.items) {
    if (one.generation > depth) continue;
    const group = groups.get(one.generation);
    if (group) group.push(one);
    else groups.set(one.generation, [one]);
  }
  return [...groups.values()];
}

interface GenerationProps {
  side: 'up' | 'down';
  members: LineMember[];
  of: PeopleLine;
  names: Map<string, string>;
  folded: boolean;
  hrefOf: HrefOf;
}

function Generation({ side, members, of, names, folded, hrefOf }: GenerationProps) {
  const words = useWords();
  const generation = members[0]?.generation ?? 1;
  // All of the generation, also those who are not on this page of the line.
  const count = of.generations.find((one) => one.generation === generation)?.count ?? members.length;
  const [open, setOpen] = useState(!folded || generation === 1 || members.length < 3);
  const nearer = (member: LineMember) =>
    (member.mentors ?? member.apprentices ?? []).map((id) => names.get(id) ?? words.masked.colleague).join(words.listComma);
  return (
    <>
      <h3>
        {generationName(side, generation, words)} · {words.units.peopleN(count)}
      </h3>
      {!open ? (
        <button type="button" class="open" aria-expanded={false} onClick={() => setOpen(true)}>
          {words.person.showPeople(members.length)}
        </button>
      ) : (
        <ul>
          {members.map((member) => (
            <li>
              <a href={hrefOf(member.id)}>
                <b>{member.name ?? words.masked.colleague}</b>
                <small>{member.employeeNoTail && `${words.people.tail} ${member.employeeNoTail}`}</small>
                <small class="whole">
                  {[
                    member.organisationName,
                    member.occupationName,
                    side === 'down' ? words.person.from(nearer(member)) : words.person.to(nearer(member)),
                  ]
                    .filter(Boolean)
                    .join(words.comma)}
                </small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The way to record a pairing with this person on one side. */
export function Add({ as, person }: { as: 'mentor' | 'apprentice'; person: Person }) {
  const words = useWords().person;
  const { may } = useRights();
  if (!may('record')) return null;
  return (
    <a class="link" href={to('/pairings/new', { [as]: person.id })}>
      {as === 'mentor' ? words.addApprentice : words.addMentor}
    </a>
  );
}

export function generationName(side: 'up' | 'down', generation: number, words: Messages): string {
  const number = words.person.chinese[generation] ?? String(generation);
  return side === 'up' ? words.person.mentorGeneration(number) : words.person.apprenticeGeneration(number);
}
