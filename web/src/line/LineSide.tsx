import { useMemo, useState } from 'preact/hooks';
import { useReach } from '../account/reach';
import { useWords } from '../i18n/index';
import { personUrl } from '../router';
import type { PeopleLine } from '../types';
import type { Chosen, Side, Sides } from './sides';
import { aboutOf, memberOf, MIDDLE, nameOf } from './sides';
import { nearerOf, ownOf, wayTo } from './tree';

interface LineSideProps {
  sides: Sides;
  chosen: Chosen;
  choose: (one: Chosen) => void;
  sought: string;
  seek: (text: string) => void;
  found: readonly Chosen[];
  counted: Record<Side, PeopleLine['generations']>;
}

/** The same as the picture, for reading: who is chosen, the way there, and their own. */
export function LineSide(props: LineSideProps) {
  const { sides, chosen, choose, sought, seek, found } = props;
  const words = useWords();
  const said = words.line;
  return (
    <div class="lineside">
      <label class="fld noprint">
        <span class="lab">{said.search}</span>
        <input class="in" type="search" value={sought} onInput={(event) => seek(event.currentTarget.value)} />
      </label>
      {sought.trim() && (
        <section aria-label={said.search}>
          <p class="sub" aria-live="polite">
            {said.found(found.length)}
          </p>
          <Buttons sides={sides} people={found} choose={choose} />
        </section>
      )}
      <section aria-label={said.chosen} aria-live="polite">
        <Way sides={sides} chosen={chosen} choose={choose} />
        <Who sides={sides} chosen={chosen} choose={choose} />
      </section>
      {chosen.number === 0 ? (
        <Generations counted={props.counted} sides={sides} choose={choose} />
      ) : (
        <Own key={`${chosen.side}${chosen.number}`} sides={sides} of={chosen} choose={choose} />
      )}
    </div>
  );
}

interface PartProps {
  sides: Sides;
  chosen: Chosen;
  choose: (one: Chosen) => void;
}

function Way({ sides, chosen, choose }: PartProps) {
  const words = useWords();
  if (chosen.number === 0) return null;
  const way = wayTo(sides[chosen.side].tree, chosen.number).slice(0, -1);
  return (
    <p class="lineway">
      {way.map((number) => {
        const one = number === 0 ? MIDDLE : { side: chosen.side, number };
        return (
          <>
            <button type="button" class="link" onClick={() => choose(one)}>
              {nameOf(sides, one, words)}
            </button>{' '}
            <span aria-hidden="true">›</span>{' '}
          </>
        );
      })}
    </p>
  );
}

function Who({ sides, chosen, choose }: PartProps) {
  const words = useWords();
  const said = words.line;
  const { tree } = sides[chosen.side];
  const member = memberOf(sides, chosen);
  const id = member?.id ?? sides.person.id;
  const opens = useReach([member?.name ? id : null]);
  const others = member
    ? nearerOf(member)
        .map((one) => tree.numbers.get(one))
        .filter((one): one is number => one !== undefined && one > 0 && one !== tree.parent[chosen.number])
    : [];
  return (
    <>
      <h3>{nameOf(sides, chosen, words)}</h3>
      <p class="sub">{aboutOf(sides, chosen)}</p>
      <p>
        {member &&
          `${
            chosen.side === 'up'
              ? words.person.mentorGeneration(words.person.chinese[member.generation] ?? String(member.generation))
              : words.person.apprenticeGeneration(words.person.chinese[member.generation] ?? String(member.generation))
          }${words.comma}`}
        {said.below(tree.below[chosen.number] ?? 0)}
      </p>
      {others.length > 0 && (
        <p>
          {chosen.side === 'down' ? said.otherMasters : said.otherApprentices}{' '}
          {others.map((number) => (
            <button type="button" class="link" onClick={() => choose({ side: chosen.side, number })}>
              {nameOf(sides, { side: chosen.side, number }, words)}
            </button>
          ))}
        </p>
      )}
      {member && opens(id) && (
        <a class="btn" href={personUrl(id)}>
          {said.open}
        </a>
      )}
    </>
  );
}

const AT_FIRST = 60;

function Own({ sides, of, choose }: { sides: Sides; of: Chosen; choose: (one: Chosen) => void }) {
  const words = useWords();
  const [shown, show] = useState(AT_FIRST);
  const own = useMemo(
    () => [...ownOf(sides[of.side].tree, of.number)].map((number) => ({ side: of.side, number })),
    [sides, of.side, of.number],
  );
  if (own.length === 0) return null;
  const title = of.side === 'down' ? words.person.apprenticesOf : words.person.mentorsOf;
  return (
    <section>
      <h4>
        {title(nameOf(sides, of, words))} · {words.units.peopleN(own.length)}
      </h4>
      <Buttons sides={sides} people={own.slice(0, shown)} choose={choose} />
      {own.length > shown && (
        <button type="button" class="more" onClick={() => show(shown + AT_FIRST)}>
          {words.people.more}
        </button>
      )}
    </section>
  );
}

interface GenerationsProps {
  sides: Sides;
  counted: Record<Side, PeopleLine['generations']>;
  choose: (one: Chosen) => void;
}

/** How many there are of each generation, and the first ones to go on from. */
function Generations({ sides, counted, choose }: GenerationsProps) {
  const words = useWords();
  const said = words.person;
  const name = (side: Side, generation: number) => {
    const number = said.chinese[generation] ?? String(generation);
    return side === 'up' ? said.mentorGeneration(number) : said.apprenticeGeneration(number);
  };
  return (
    <>
      <table class="linecounts">
        <caption class="vh">{words.line.counts}</caption>
        <tbody>
          {[...counted.up].reverse().map((one) => (
            <tr>
              <th scope="row">{name('up', one.generation)}</th>
              <td>{words.units.peopleN(one.count)}</td>
            </tr>
          ))}
          {counted.down.map((one) => (
            <tr>
              <th scope="row">{name('down', one.generation)}</th>
              <td>{words.units.peopleN(one.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Own sides={sides} of={{ side: 'up', number: 0 }} choose={choose} />
      <Own sides={sides} of={MIDDLE} choose={choose} />
    </>
  );
}

interface ButtonsProps {
  sides: Sides;
  people: readonly Chosen[];
  choose: (one: Chosen) => void;
}

function Buttons({ sides, people, choose }: ButtonsProps) {
  const words = useWords();
  return (
    <ul>
      {people.map((one) => {
        const below = sides[one.side].tree.below[one.number] ?? 0;
        return (
          <li>
            <button type="button" onClick={() => choose(one)}>
              <b>{nameOf(sides, one, words)}</b>
              <small>{aboutOf(sides, one)}</small>
              {below > 0 && <em>{words.line.count(below)}</em>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
