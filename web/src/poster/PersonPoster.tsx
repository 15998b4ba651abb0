import { useMemo } from 'preact/hooks';
import { ErrorPanel, Skeleton } from '../components/states';
import type { Messages } from '../i18n/index';
import { useWords } from '../i18n/index';
import type { LineTree } from '../line/tree';
import { lineTree } from '../line/tree';
import { useWholeLine } from '../line/useWholeLine';
import { placeName } from '../river/studioRiver';
import { personUrl } from '../router';
import type { PeopleLine, Person } from '../types';
import type { Placed, PosterLayout, PosterSide } from './layout';
import { halfOf, layOutPoster } from './layout';
import { Sheet } from './Sheet';
import { BODY, WIDE } from './paper';
import { UprightText } from './UprightText';

/** Masters and apprentices of a person by generations, on one sheet. */
export function PersonPoster({ person, asOf }: { person: Person; asOf: string }) {
  const words = useWords();
  const said = words.poster;
  const path = `/people/${encodeURIComponent(person.id)}`;
  const down = useWholeLine(`${path}/descendants`, asOf);
  const up = useWholeLine(`${path}/ancestors`, asOf);
  const done = down?.done && up?.done;
  const made = useMemo(() => {
    if (!done || !down || !up) return null;
    const trees = { up: lineTree(person.id, up.members), down: lineTree(person.id, down.members) };
    return { trees, layout: layOutPoster(trees.up, trees.down) };
  }, [person.id, done, down, up]);
  const error = down?.error ?? up?.error;
  if (error) return <ErrorPanel error={error} retry={() => location.reload()} />;
  if (!made || !down || !up) return <Skeleton lines={10} />;
  const { layout, trees } = made;
  const national = person.honours.find((one) => one.modelWorker && one.level === 'NATIONAL');
  const named = layout.up.plan.named + layout.down.plan.named;
  const all = down.count + up.count;
  return (
    <Sheet
      back={{ href: personUrl(person.id), text: person.name }}
      file={`${person.id}-${asOf}`}
      title={said.ofPerson(person.name)}
      seal={national?.name ?? null}
      sub={[person.occupationName, person.organisationName].filter(Boolean).join(' · ')}
      figures={[
        { name: said.masters, value: up.count, unit: words.units.people },
        { name: said.apprentices, value: down.count, unit: words.units.people },
        { name: said.generations, value: up.generations.length + down.generations.length + 1, unit: words.units.generations },
      ]}
      asOf={asOf}
      legend={<Legend layout={layout} />}
      notes={[named < all ? said.leftOut(all, named, all - named) : said.everybody(all), said.howDrawn]}
    >
      <Side side={layout.up} tree={trees.up} row={layout.row} words={words} counts={up.generations} />
      <Side side={layout.down} tree={trees.down} row={layout.row} words={words} counts={down.generations} />
      <Middle person={person} y={layout.middle} />
    </Sheet>
  );
}

function Middle({ person, y }: { person: Person; y: number }) {
  const x = (BODY.left + 116 + BODY.right) / 2;
  return (
    <g>
      <rect class="posterband" x={BODY.left} y={y - 44} width={WIDE - 2 * BODY.left} height={88} />
      <text class="postername me" x={x} y={y + 4} text-anchor="middle">
        {person.name}
      </text>
      <text class="posternote" x={x} y={y + 30} text-anchor="middle">
        {[...new Set(person.studios.filter((one) => one.role === 'LEADER').map((one) => one.name))].join('、')}
      </text>
    </g>
  );
}

interface SideProps {
  side: PosterSide;
  tree: LineTree;
  row: number;
  words: Messages;
  counts: PeopleLine['generations'];
}

function Side({ side, tree, row, words, counts }: SideProps) {
  const said = words.person;
  return (
    <g>
      {side.strands.map((one) => (
        <path
          class="posterstrand"
          d={one.path}
          stroke={`var(--l${Math.max(1, 5 - one.generation)})`}
          stroke-width={one.width}
          stroke-dasharray={one.first ? undefined : '4 5'}
        />
      ))}
      {side.rows.map((one) => {
        const number = said.chinese[one.generation] ?? String(one.generation);
        const count = counts.find((of) => of.generation === one.generation)?.count ?? 0;
        return (
          <g>
            <text class="posterrow" x={BODY.left} y={one.y - 4}>
              {side.way < 0 ? said.mentorGeneration(number) : said.apprenticeGeneration(number)}
            </text>
            <text class="posternote" x={BODY.left} y={one.y + 16}>
              {words.units.peopleN(count)}
            </text>
          </g>
        );
      })}
      {side.cells.map((one) => (
        <Name placed={one} tree={tree} side={side} row={row} words={words} />
      ))}
    </g>
  );
}

interface NameProps {
  placed: Placed;
  tree: LineTree;
  side: PosterSide;
  row: number;
  words: Messages;
}

const ABOUT_FROM = 46;

/** A name, written from top to bottom; a sum as its figures. */
function Name({ placed, tree, side, row, words }: NameProps) {
  const { cell, x, y } = placed;
  const half = halfOf(row);
  if (cell.number === null) {
    return (
      <g class="postersum" text-anchor="middle">
        <text x={x} y={y - 8}>
          {words.poster.others}
        </text>
        <text class="count" x={x} y={y + 10}>
          {cell.count}
        </text>
      </g>
    );
  }
  const member = tree.members[cell.number];
  const size = Math.min(30, Math.max(15, side.pitch * (side.pitch < ABOUT_FROM ? 0.62 : 0.3)), half * 0.62);
  const about = side.pitch >= ABOUT_FROM ? placeName(member?.organisationName ?? null) : '';
  return (
    <g>
      <UprightText
        kind="postername"
        text={member?.name ?? words.masked.colleague}
        x={about ? x + size / 4 : x}
        y={y}
        size={size}
        most={half * 2}
        whole
      />
      {about && <UprightText kind="posternote" text={about} x={x - size / 2 - 5} y={y} size={Math.max(11.5, size / 2.1)} most={half * 2} />}
      {cell.count > 0 && (
        <text
          class="posterbelow"
          text-anchor={side.way > 0 ? 'start' : 'end'}
          transform={`translate(${x - 4} ${y + side.way * (half + 4)}) rotate(90)`}
        >
          {cell.count}
        </text>
      )}
    </g>
  );
}

function Legend({ layout }: { layout: PosterLayout }) {
  const said = useWords().poster;
  const sides = [layout.up, layout.down];
  const others = sides.some((side) => side.strands.some((one) => !one.first));
  const sums = sides.some((side) => side.cells.some((one) => one.cell.number === null || one.cell.count > 0));
  let x = 0;
  const place = (wide: number) => {
    const at = x;
    x += wide;
    return at;
  };
  return (
    <g class="posternote">
      <g transform={`translate(${place(150)} 0)`}>
        <path class="posterstrand" d="M0,-4 H34" stroke="var(--l3)" stroke-width={3} />
        <text x={42}>{said.keyFirst}</text>
      </g>
      {others && (
        <g transform={`translate(${place(150)} 0)`}>
          <path class="posterstrand" d="M0,-4 H34" stroke="var(--l3)" stroke-width={1.2} stroke-dasharray="4 5" />
          <text x={42}>{said.keyOther}</text>
        </g>
      )}
      <text x={place(190)}>{said.keyWidth}</text>
      {sums && <text x={place(220)}>{said.keySums}</text>}
    </g>
  );
}
