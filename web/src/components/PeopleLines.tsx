import { useMemo, useRef } from 'preact/hooks';
import { apiUrl } from '../api';
import { useWidth } from '../hooks';
import type { Messages } from '../i18n/index';
import { useWords } from '../i18n/index';
import { lazy } from '../lazy';
import { useLineFilter } from '../line/filter';
import { Add, GenerationList, generationName } from '../line/GenerationList';
import type { HrefOf } from '../line/hrefs';
import { useHrefs } from '../line/hrefs';
import { LineFilters } from '../line/LineFilters';
import { NarrowedLines } from '../line/NarrowedLines';
import type { Crowd, Hourglass, Kin } from '../river/hourglass';
import { layOutHourglass, MOST_NAMES } from '../river/hourglass';
import { placeName } from '../river/studioRiver';
import { posterUrl, setQuery, usePlace } from '../router';
import { useDay } from '../session';
import type { LineMember, PeopleLine, Person } from '../types';
import { ListFiles } from './ListFiles';
import { Segments } from './Segments';
import { Skeleton } from './states';

const LineView = lazy(() => import('../line/LineView').then((m) => m.LineView));

interface PeopleLinesProps {
  person: Person;
  masters: PeopleLine | null;
  apprentices: PeopleLine | null;
}

const ALL = 99;

/** Beyond this many people a line is drawn whole on a canvas, unless another view is asked for. */
const MOST_AS_NAMES = 1000;

/** Masters above, apprentices below, by generation: a picture or a list. */
export function PeopleLines({ person, masters, apprentices }: PeopleLinesProps) {
  const words = useWords();
  const { query } = usePlace();
  const path = `/people/${encodeURIComponent(person.id)}`;
  const asked = Number(query.get('generations'));
  const depth = asked > 0 ? asked : ALL;
  const { asOf } = useDay();
  const here = masters !== null && apprentices !== null;
  // Where names do not stand side by side there is no picture of them.
  const narrow = innerWidth < NARROWEST_PICTURE;
  const many = here && masters.count + apprentices.count > MOST_AS_NAMES;
  const wanted = query.get('view');
  const filter = useLineFilter();
  const somebody = here && masters.count + apprentices.count > 0;
  const view = wanted === 'list' || wanted === 'whole' || wanted === 'picture' ? wanted : many ? 'whole' : 'picture';
  return (
    <section class="panel" aria-labelledby="lineage">
      <div class="phead">
        <h2 id="lineage">{words.person.lineage}</h2>
        <p>{filter ? words.line.narrowed : here && view !== 'whole' ? partial(masters, apprentices, words) : ''}</p>
        <div class="tools">
          {!filter && view !== 'whole' && (
            <span class="wideonly">
          <Segments
            label={words.person.show}
            shown={words.person.showLabel}
            options={[
              { value: '1', text: words.units.generationsN(1) },
              { value: '2', text: words.units.generationsN(2) },
              { value: String(ALL), text: words.person.all },
            ]}
            value={String(depth)}
            onChange={(value) => setQuery({ generations: value === String(ALL) ? null : value })}
          />
            </span>
          )}
          {!filter && (
            <Segments
              label={words.studio.view}
              options={[
                ...(narrow ? [] : [{ value: 'picture', text: words.person.picture }]),
                { value: 'whole', text: words.line.whole },
                { value: 'list', text: words.studio.list },
              ]}
              value={narrow && view === 'picture' ? 'list' : view}
              onChange={(value) => setQuery({ view: value })}
            />
          )}
          <a class="btn" href={posterUrl('people', person.id)}>
            {words.poster.title}
          </a>
        </div>
      </div>
      {somebody && <LineFilters filter={filter} />}
      {!here ? (
        <Skeleton lines={5} />
      ) : filter ? (
        <NarrowedLines person={person} masters={masters} apprentices={apprentices} filter={filter} />
      ) : view === 'whole' ? (
        <LineView person={person} asOf={asOf} />
      ) : (
        <LinesBody
          person={person}
          masters={masters}
          apprentices={apprentices}
          depth={depth}
          list={view === 'list'}
        />
      )}
      {somebody && !filter && (
        <p class="linefiles noprint">
          {words.line.files}
          {apprentices.count > 0 && (
            <span>
              {words.line.apprenticesFile} <ListFiles url={apiUrl(`${path}/descendants`, { asOf })} />
            </span>
          )}
          {masters.count > 0 && (
            <span>
              {words.line.mastersFile} <ListFiles url={apiUrl(`${path}/ancestors`, { asOf })} />
            </span>
          )}
        </p>
      )}
    </section>
  );
}

function partial(masters: PeopleLine, apprentices: PeopleLine, words: Messages): string {
  const shown = masters.items.length + apprentices.items.length;
  const all = masters.count + apprentices.count;
  return shown < all ? words.person.partial(shown, all) : words.person.lineageSub;
}

interface BodyProps {
  person: Person;
  masters: PeopleLine;
  apprentices: PeopleLine;
  depth: number;
  list: boolean;
  hrefOf: HrefOf;
}

const NARROWEST_PICTURE = 780;

function LinesBody(asked: Omit<BodyProps, 'hrefOf'>) {
  const [box, width] = useWidth<HTMLDivElement>();
  const props = { ...asked, hrefOf: useHrefs(asked.masters, asked.apprentices) };
  return (
    <div ref={box}>
      {width === 0 ? null : props.list || width < NARROWEST_PICTURE ? (
        <GenerationList {...props} folded={width < NARROWEST_PICTURE} />
      ) : (
        <Picture {...props} width={width - 40} />
      )}
    </div>
  );
}

function kin(line: PeopleLine): Kin[] {
  return line.items.map((one) => ({
    id: one.id,
    generation: one.generation,
    nearer: one.mentors ?? one.apprentices ?? [],
  }));
}

function Picture({ person, masters, apprentices, depth, width, hrefOf }: BodyProps & { width: number }) {
  const words = useWords();
  const glass = useMemo(
    () => layOutHourglass(person.id, kin(masters), kin(apprentices), { width, depth }),
    [person.id, masters, apprentices, width, depth],
  );
  const box = useRef<HTMLDivElement>(null);
  const members = useMemo(
    () => new Map([...masters.items, ...apprentices.items].map((one) => [one.id, one])),
    [masters, apprentices],
  );
  const led = person.studios.filter((one) => ['LEADER', 'CO_LEADER', 'ACTING'].includes(one.role));
  const { middle } = glass;
  return (
    <>
      <div class="hourglass" ref={box} style={{ height: `${glass.height}px` }}>
        <div class="band" style={{ top: `${middle.y - 34}px` }} />
        <Strands glass={glass} />
        <GenerationLabels glass={glass} />
        <div class="node me" style={at(middle)}>
          <b>{person.name}</b>
          <small>
            {[placeName(person.organisationName), ...new Set(led.map((one) => one.name))]
              .filter(Boolean)
              .join(words.comma)}
          </small>
        </div>
        {glass.places.map((place) => (
          <a
            key={place.key}
            class="node"
            style={at(place)}
            href={hrefOf(place.id)}
            data-id={place.id}
            onMouseEnter={() => brighten(box.current, glass, place.id)}
            onMouseLeave={() => brighten(box.current, glass, null)}
            onFocus={() => brighten(box.current, glass, place.id)}
            onBlur={() => brighten(box.current, glass, null)}
          >
            <b>{members.get(place.id)?.name ?? words.masked.colleague}</b>
            <small>{placeName(members.get(place.id)?.organisationName ?? null)}</small>
            <small>{members.get(place.id)?.occupationName}</small>
          </a>
        ))}
        {glass.crowds.map((crowd) => (
          <CrowdRow crowd={crowd} members={members} person={person} hrefOf={hrefOf} />
        ))}
        {glass.noneUp !== null && (
          <div class="node none" style={at({ x: middle.x, y: glass.noneUp })}>
            {words.person.noMentors} <Add as="apprentice" person={person} />
          </div>
        )}
        {glass.noneDown !== null && (
          <div class="node none" style={at({ x: middle.x, y: glass.noneDown })}>
            {words.person.noApprentices} <Add as="mentor" person={person} />
          </div>
        )}
      </div>
      <Key glass={glass} />
    </>
  );
}

const at = (place: { x: number; y: number }) => ({ left: `${place.x}px`, top: `${place.y}px` });

function Strands({ glass }: { glass: Hourglass }) {
  const tint = (generation: number) => `var(--l${Math.max(1, 4 - generation)})`;
  const width = (generation: number) => [3.5, 3.5, 2.4, 1.8][generation] ?? 1.8;
  return (
    <svg aria-hidden="true">
      {glass.strands.map((strand) => (
        <path
          d={strand.path}
          data-from={strand.from}
          data-to={strand.to}
          stroke={tint(strand.generation)}
          stroke-width={strand.first ? width(strand.generation) : 1.6}
          stroke-dasharray={strand.first ? undefined : '4 5'}
        />
      ))}
    </svg>
  );
}

function GenerationLabels({ glass }: { glass: Hourglass }) {
  const words = useWords();
  return (
    <>
      {glass.lines.map((line) => (
        <div class="genlabel" style={{ top: `${line.y - 20}px` }}>
          <b>{generationName(line.side, line.generation, words)}</b>
          {words.units.peopleN(line.count)}
        </div>
      ))}
    </>
  );
}

interface CrowdRowProps {
  crowd: Crowd;
  members: Map<string, LineMember>;
  person: Person;
  hrefOf: HrefOf;
}

/** A generation of too many: by master how many; pressed, the list opens. */
function CrowdRow({ crowd, members, person, hrefOf }: CrowdRowProps) {
  const words = useWords();
  const name = (id: string) => (id === person.id ? person.name : (members.get(id)?.name ?? words.masked.colleague));
  const say = crowd.side === 'up' ? words.person.mentorsOf : words.person.apprenticesOf;
  const few = crowd.by.length > 0 && crowd.by.length <= MOST_NAMES;
  return (
    <div class="crowd" style={{ top: `${crowd.y}px` }}>
      {few ? (
        crowd.by.map((group) =>
          group.id === person.id ? (
            <button type="button" onClick={() => setQuery({ view: 'whole' }, 'push')}>
              {say(name(group.id))}
              <b>{group.count}</b>
              {words.units.people}
            </button>
          ) : (
            <a href={hrefOf(group.id)}>
              {say(name(group.id))}
              <b>{group.count}</b>
              {words.units.people}
            </a>
          ),
        )
      ) : (
        <button type="button" onClick={() => setQuery({ view: 'whole' }, 'push')}>
          {words.person.openGeneration}
          <b>{crowd.count}</b>
          {words.units.people}
        </button>
      )}
    </div>
  );
}

function Key({ glass }: { glass: Hourglass }) {
  const words = useWords().person;
  const others = glass.strands.some((strand) => !strand.first);
  if (!others && !glass.crowds.length) return <p class="keyline" />;
  return (
    <p class="keyline">
      {others && (
        <>
          <span>
            <svg width="26" height="8" aria-hidden="true">
              <path d="M0 4h26" stroke="var(--l3)" stroke-width="3" />
            </svg>
            {words.keyFirst}
          </span>
          <span>
            <svg width="26" height="8" aria-hidden="true">
              <path d="M0 4h26" stroke="var(--l3)" stroke-width="1.6" stroke-dasharray="4 4" />
            </svg>
            {words.keyOther}
          </span>
        </>
      )}
      {glass.crowds.length > 0 && <span>{words.keyMany}</span>}
    </p>
  );
}

/** Dims all but one person's way to the middle and those beyond. */
function brighten(box: HTMLElement | null, glass: Hourglass, id: string | null): void {
  if (!box) return;
  box.classList.toggle('picked', id !== null);
  if (id === null) return;
  const bright = new Set([id]);
  const follow = (from: 'from' | 'to', other: 'from' | 'to') => {
    const reached = new Set([id]);
    for (const one of reached) {
      for (const strand of glass.strands) if (strand[from] === one) reached.add(strand[other]);
    }
    reached.forEach((one) => bright.add(one));
  };
  follow('from', 'to');
  follow('to', 'from');
  for (const node of box.querySelectorAll<HTMLElement>('.node')) {
    const key = node.dataset['id'];
    node.classList.toggle('on', key === undefined || bright.has(key));
  }
  for (const path of box.querySelectorAll<SVGElement>('path')) {
    const on = bright.has(path.dataset['from'] ?? '') && bright.has(path.dataset['to'] ?? '');
    path.classList.toggle('on', on);
  }
}
