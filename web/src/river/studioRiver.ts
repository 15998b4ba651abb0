import { dayAfter, firstDay, yearOf } from '../dates';
import { isRing, rankOf, stepOf } from '../levels';
import type {
  AncestorStudio,
  Descent,
  DescendantStudio,
  Evidence,
  Leader,
  Level,
  Naming,
  StudioItem,
} from '../types';
import type { Reach, River, Stream, Tie } from './model';

/** The words a river of studios needs from the page that shows it. */
export interface RiverWords {
  handover: (year: string, name: string) => string;
  ended: (day: string) => string;
  level: (level: Level | null) => string;
  leader: (studio: StudioItem) => string;
  cells: (studio: StudioItem) => string[];
}

/** A link of the picture, with the reasons for it. */
export interface StudioLink {
  id: string;
  parent: StudioItem;
  child: StudioItem;
  grade: string;
  evidence: Evidence[];
}

export interface StudioRiver {
  river: River;
  links: Map<string, StudioLink>;
}

export const linkId = (parent: string, child: string) => `${parent}~${child}`;

type Ties = Map<string, Tie[]>;

/** The river below a studio, down to a generation. */
export function riverDown(
  answer: Descent<DescendantStudio>,
  maxDepth: number,
  words: RiverWords,
): StudioRiver {
  const shown = answer.studios.filter((studio) => studio.depth <= maxDepth);
  const all = new Map<string, StudioItem>([answer.root, ...shown].map((s) => [s.code, s]));
  const depths = new Map(shown.map((studio) => [studio.code, studio.depth]));
  const links = new Map<string, StudioLink>();
  const inside: Ties = new Map();
  const outside: Ties = new Map();
  for (const studio of shown) {
    const ties = [];
    const others = studio.otherParents.map((parent) => tieOf(parent.code, parent.name, parent.grade));
    for (const link of studio.parents) {
      const parent = all.get(link.code);
      const tie = tieOf(link.code, link.name, link.grade);
      if (!parent) {
        others.push(tie);
        continue;
      }
      ties.push(tie);
      const id = linkId(link.code, studio.code);
      links.set(id, { id, parent, child: studio, grade: link.grade, evidence: link.evidence });
    }
    const depthOf = (tie: Tie) => depths.get(tie.code) ?? 0;
    ties.sort((a, b) => depthOf(a) - depthOf(b) || (a.grade < b.grade ? -1 : 1));
    inside.set(studio.code, ties);
    outside.set(studio.code, others);
  }
  const streams = [streamOf(answer.root, 0, [], [], words)].concat(
    shown.map((studio) =>
      streamOf(
        studio,
        studio.depth,
        inside.get(studio.code) ?? [],
        outside.get(studio.code) ?? [],
        words,
      ),
    ),
  );
  return { river: { root: answer.root.code, direction: 'down', streams }, links };
}

/** The streams a studio flows from, up to a generation. */
export function riverUp(
  answer: Descent<AncestorStudio>,
  maxDepth: number,
  words: RiverWords,
): StudioRiver {
  const shown = answer.studios.filter((studio) => studio.depth <= maxDepth);
  const all = new Map<string, StudioItem>([answer.root, ...shown].map((s) => [s.code, s]));
  const links = new Map<string, StudioLink>();
  const inside: Ties = new Map();
  for (const parent of shown) {
    for (const link of parent.children) {
      const child = all.get(link.code);
      if (!child) continue;
      const ties = inside.get(child.code) ?? [];
      ties.push(tieOf(parent.code, parent.name, link.grade));
      ties.sort((a, b) => (a.grade < b.grade ? -1 : 1));
      inside.set(child.code, ties);
      const id = linkId(parent.code, child.code);
      links.set(id, { id, parent, child, grade: link.grade, evidence: link.evidence });
    }
  }
  const streams = [answer.root, ...shown].map((studio) =>
    streamOf(
      studio,
      'depth' in studio ? Number(studio.depth) : 0,
      inside.get(studio.code) ?? [],
      [],
      words,
    ),
  );
  return { river: { root: answer.root.code, direction: 'up', streams }, links };
}

function tieOf(code: string, name: string, grade: string): Tie {
  return { code, name, shortName: shortName(name), grade };
}

/** A name without the words that all of them end in: for narrow screens. */
export function shortName(name: string): string {
  return name.replace(/(劳模|职工|劳模和工匠人才)?创新工作室$/, '') || name;
}

/** An organisation's name without the mark of the demo group, for labels in the picture. */
export function placeName(name: string | null): string {
  return name?.replace(/（演示）$/, '') ?? '';
}

function streamOf(
  studio: StudioItem,
  depth: number,
  from: Tie[],
  outside: Tie[],
  words: RiverWords,
): Stream {
  return {
    code: studio.code,
    name: studio.name,
    shortName: shortName(studio.name),
    founded: studio.foundedOn ?? '',
    leader: words.leader(studio),
    place: placeName(studio.organisationName),
    begins: studio.foundedOn ? yearOf(studio.foundedOn) : NaN,
    ends: studio.closedOn ? yearOf(studio.closedOn) : null,
    endNote: studio.closedOn ? words.ended(studio.closedOn) : '',
    depth,
    reaches: studio.foundedOn ? reachesOf(studio.foundedOn, studio.namings) : [],
    handovers: handovers(studio.leaders, words),
    from,
    outside,
    cells: words.cells(studio),
    step: stepOf(studio.level),
    ring: isRing(studio.level),
    levelWord: words.level(studio.level),
  };
}

/** The highest naming valid at each moment; a revoked or expired one steps down. */
export function reachesOf(foundedOn: string, namings: Naming[]): Reach[] {
  const spans = namings
    .filter((naming) => naming.namedOn && (naming.status === 'VALID' || !naming.status || naming.validTo))
    .map((naming) => ({
      level: naming.level,
      from: firstDay(naming.namedOn ?? ''),
      until: naming.validTo ? dayAfter(naming.validTo) : null,
    }));
  const turns = new Set([firstDay(foundedOn)]);
  for (const span of spans) {
    turns.add(span.from);
    if (span.until) turns.add(span.until);
  }
  const reaches: Reach[] = [];
  let before = 0;
  for (const day of [...turns].sort()) {
    const valid = spans.filter((s) => s.from <= day && (s.until === null || s.until > day));
    const highest = valid.reduce<Level | null>(
      (best, span) => (rankOf(span.level) > rankOf(best) ? span.level : best),
      null,
    );
    const rank = rankOf(highest);
    if (reaches.length && rank === before) continue;
    reaches.push({
      from: yearOf(day),
      step: stepOf(highest),
      ring: isRing(highest),
      rises: rank > before,
    });
    before = rank;
  }
  return reaches;
}

function handovers(leaders: Leader[], words: RiverWords): Stream['handovers'] {
  const leading = leaders.filter((one) => one.role !== 'ACTING' && one.from);
  return leading
    .filter((one, i) =>
      leading.slice(0, i).some((earlier) => earlier.to && one.from && earlier.to < firstDay(one.from)),
    )
    .map((one) => ({
      at: yearOf(one.from ?? ''),
      note: words.handover((one.from ?? '').slice(0, 4), one.name),
    }));
}

/** Who leads a studio on a day, in the order they began. */
export function leadersAt(studio: StudioItem, day: string): Leader[] {
  return studio.leaders.filter(
    (leader) =>
      (!leader.from || firstDay(leader.from) <= day) && (!leader.to || dayAfter(leader.to) > day),
  );
}
