import { useMemo, useState } from 'preact/hooks';
import { Note, Skeleton } from '../components/states';
import { useWords } from '../i18n/index';
import type { Person } from '../types';
import { bandsOf } from './bands';
import { LineCanvas } from './LineCanvas';
import { LineSide } from './LineSide';
import type { Chosen, Sides } from './sides';
import { aboutOf, MIDDLE, nameOf } from './sides';
import { lineTree } from './tree';
import type { WholeLine } from './useWholeLine';
import { useWholeLine } from './useWholeLine';

interface LineViewProps {
  person: Person;
  asOf: string;
}

/** A line of any length: drawn whole on a canvas, with the same beside it as lists and links. */
export function LineView({ person, asOf }: LineViewProps) {
  const words = useWords();
  const said = words.line;
  const path = `/people/${encodeURIComponent(person.id)}`;
  const down = useWholeLine(`${path}/descendants`, asOf);
  const up = useWholeLine(`${path}/ancestors`, asOf);
  const [chosen, choose] = useState<Chosen>(MIDDLE);
  const [sought, seek] = useState('');
  const sides = useMemo<Sides | null>(
    () =>
      down && up
        ? {
            person,
            down: bandsOf(lineTree(person.id, down.members)),
            up: bandsOf(lineTree(person.id, up.members)),
          }
        : null,
    [person, down, up],
  );
  const found = useMemo(
    () => (sides && sought.trim() ? search(sides, sought.trim()) : []),
    [sides, sought],
  );
  if (!sides || !down || !up) return <Skeleton lines={8} />;
  const error = down.error ?? up.error;
  const shown = down.members.length + up.members.length;
  const all = down.count + up.count;
  return (
    <div class="wholeline">
      <div class="linestage">
        <LineCanvas
          sides={sides}
          chosen={chosen}
          choose={choose}
          marked={found}
          texts={{
            name: (one) => nameOf(sides, one, words),
            about: (one) => aboutOf(sides, one),
            below: (one) => said.below(below(sides, one)),
            label: said.picture(person.name, all),
          }}
        />
        <p class="keyline" aria-live="polite">
          <span>{said.key}</span>
          {!(down.done && up.done) && <span>{said.fetching(shown, all)}</span>}
          {down.done && up.done && shown < all && !error && <span>{said.partial(shown, all)}</span>}
        </p>
        {error && (
          <div class="pad">
            <Note>{said.brokenOff(shown, all)}</Note>
          </div>
        )}
      </div>
      <LineSide
        sides={sides}
        chosen={chosen}
        choose={choose}
        sought={sought}
        seek={seek}
        found={found}
        counted={countsOf(down, up)}
      />
    </div>
  );
}

const below = (sides: Sides, one: Chosen) => sides[one.side].tree.below[one.number] ?? 0;

const countsOf = (down: WholeLine, up: WholeLine) => ({ down: down.generations, up: up.generations });

/** As many hits as can be looked through. */
const MOST_FOUND = 200;

function search(sides: Sides, text: string): Chosen[] {
  const found: Chosen[] = [];
  for (const side of ['up', 'down'] as const) {
    const { members } = sides[side].tree;
    for (let i = 1; i < members.length && found.length < MOST_FOUND; i++) {
      if (members[i]?.name?.includes(text)) found.push({ side, number: i });
    }
  }
  return found;
}
