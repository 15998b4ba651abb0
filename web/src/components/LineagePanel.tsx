import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { apiUrl } from '../api';
import type { Messages } from '../i18n/index';
import { useWords } from '../i18n/index';
import { generations } from '../pages/HomePage';
import { saveFile, standaloneSvg } from '../river/export';
import type { StudioRiver } from '../river/studioRiver';
import { riverDown, riverUp } from '../river/studioRiver';
import { posterUrl, setQuery, usePlace } from '../router';
import { useAbout, useDay } from '../session';
import type { AncestorStudio, Descent, DescendantStudio, Studio } from '../types';
import type { Fetched } from '../useFetch';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { EvidencePanel } from './Evidence';
import { LineageControls } from './LineageControls';
import { LineageList } from './LineageList';
import { ListFiles } from './ListFiles';
import type { LineageView } from './lineageView';
import { Segments } from './Segments';
import { Empty } from './Empty';
import { ErrorPanel, Note, Skeleton } from './states';
import type { ColumnName } from './StudioLineage';
import { RiverLegend, riverWords, StudioLineage } from './StudioLineage';

/** Beyond this many streams the picture gives way to the list. */
const MOST_STREAMS = 800;
const GRADES = ['A', 'B', 'C', 'D', 'E'];

function useLineageView(): LineageView {
  const { query } = usePlace();
  const grade = query.get('minGrade') ?? 'C';
  const fold = query.get('fold') ?? '';
  const folded = useMemo(() => new Set(fold.split(',').filter(Boolean)), [fold]);
  return {
    minGrade: GRADES.includes(grade) ? grade : 'C',
    depth: Number(query.get('depth')) || Infinity,
    list: query.get('view') === 'list',
    up: query.get('dir') === 'up',
    folded,
    link: query.get('link'),
  };
}

type Answer = Descent<DescendantStudio> | Descent<AncestorStudio>;

interface Lineage {
  fetched: Fetched<Answer>;
  answer: Answer | null;
  /** The address of the question. */
  url: string;
  made: StudioRiver | null;
  deepest: number;
}

/** The answer to the question the address asks, as a river; while dragging, of the whole time. */
function useLineage(
  studio: Studio,
  view: LineageView,
  asOf: string,
  columns: ColumnName[],
  words: Messages,
): Lineage {
  const path = `/studios/${encodeURIComponent(studio.code)}/${view.up ? 'ancestors' : 'descendants'}`;
  const url = apiUrl(path, { asOf, minGrade: view.minGrade });
  const fetched = useFetch<Answer>(url);
  useFreshAfterWrites(fetched.reload);
  const answer = fetched.data;
  const key = columns.join();
  return useMemo(() => {
    if (!answer) return { fetched, answer, url, made: null, deepest: 0 };
    const said = riverWords(words, answer.asOf, columns);
    const made = isUp(answer)
      ? riverUp(answer, view.depth, said)
      : riverDown(answer as Descent<DescendantStudio>, view.depth, said);
    return { fetched, answer, url, made, deepest: Math.max(0, ...answer.studios.map((s) => s.depth)) };
  }, [fetched, answer, url, view.depth, key, words]);
}

function isUp(answer: Answer): answer is Descent<AncestorStudio> {
  return answer.studios.some((studio) => 'children' in studio);
}

/** What grew out of a studio, or what it grew out of: picture or list, with the evidence beside. */
export function LineagePanel({ studio }: { studio: Studio }) {
  const words = useWords();
  const { asOf, end } = useDay();
  const view = useLineageView();
  const [dragged, setDragged] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const columns: ColumnName[] = view.link
    ? ['level', ...belowColumn(view)]
    : ['level', 'leader', ...belowColumn(view)];
  const question = dragged === null ? asOf : end;
  const { fetched, answer, url, made, deepest } = useLineage(studio, view, question, columns, words);
  const link = view.link ? (made?.links.get(view.link) ?? null) : null;
  const day = dragged ?? answer?.asOf ?? asOf;
  const streams = made?.river.streams.length ?? 0;
  const shown = made?.river.streams.filter((s) => s.depth > 0 && s.founded <= day) ?? [];
  const asList = view.list || streams > MOST_STREAMS;
  const rowHeight = useRowHeight(panel, link?.id ?? null, streams, asList);
  const open = (id: string | null) => {
    const previous = view.link;
    setQuery({ link: id });
    if (id === null && previous) focusLink(panel.current, previous);
  };
  return (
    <section ref={panel} class="panel lineage" aria-labelledby="lineage" aria-busy={fetched.loading}>
      <PanelHead view={view} count={shown.length} asList={asList} said={shownGenerations(shown, words, view)}>
        <SaveButtons panel={panel} studio={studio} day={day} view={view} />
        <ListFiles url={url} />
      </PanelHead>
      <LineageControls
        view={view}
        deepest={deepest}
        asOf={day}
        end={end}
        founded={studio.foundedOn}
        onDrag={setDragged}
        onDay={(chosen) => {
          setDragged(null);
          setQuery({ asOf: chosen });
        }}
      />
      <div class={link ? 'split open' : 'split'}>
        <div class={asList ? 'stage table' : 'stage'}>
          {fetched.error ? (
            <ErrorPanel error={fetched.error} retry={fetched.reload} />
          ) : !made || !answer ? (
            <Skeleton lines={6} />
          ) : answer.rootNotYetFounded || streams < 2 ? (
            <NothingToShow studio={studio} answer={answer} view={view} day={day} />
          ) : asList ? (
            <>
              {!view.list && <Note>{words.river.tooMany(streams)}</Note>}
              <LineageList answer={answer} view={view} selected={view.link} onLink={open} />
            </>
          ) : (
            <>
              <StudioLineage
                river={made.river}
                asOf={day}
                end={end}
                columns={columns}
                rowHeight={rowHeight}
                title={view.up ? words.river.titleUp(studio.name) : words.river.title(studio.name)}
                folded={view.folded}
                selected={view.link}
                onLink={(id) => open(id === view.link ? null : id)}
                {...(view.up ? {} : { onFold: (code: string) => toggleFold(view.folded, code) })}
              />
              <RiverLegend river={made.river} />
            </>
          )}
        </div>
        {link && <EvidencePanel link={link} onClose={() => open(null)} />}
      </div>
    </section>
  );
}

const ROW_HEIGHT = { least: 46, most: 66 } as const;

/** Rows stretch beside a tall panel of evidence, so that the picture fills the space. */
function useRowHeight(
  panel: RefObject<HTMLElement>,
  link: string | null,
  streams: number,
  asList: boolean,
): number {
  const [height, setHeight] = useState<number>(ROW_HEIGHT.least);
  useLayoutEffect(() => {
    const evidence = panel.current?.querySelector<HTMLElement>('.evid');
    if (!evidence || asList || innerWidth <= 1180) {
      setHeight(ROW_HEIGHT.least);
      return;
    }
    const fitting = (evidence.offsetHeight - 150) / Math.max(streams, 1);
    setHeight(Math.round(Math.max(ROW_HEIGHT.least, Math.min(ROW_HEIGHT.most, fitting))));
  }, [link, streams, asList]);
  return height;
}

function belowColumn(view: LineageView): ColumnName[] {
  return view.up ? ['founded'] : ['below'];
}

function focusLink(panel: HTMLElement | null, id: string): void {
  requestAnimationFrame(() =>
    panel?.querySelector<SVGElement>(`[data-link="${CSS.escape(id)}"]`)?.focus(),
  );
}

function toggleFold(folded: ReadonlySet<string>, code: string): void {
  const next = new Set(folded);
  if (!next.delete(code)) next.add(code);
  setQuery({ fold: [...next].sort().join(',') });
}

function shownGenerations(shown: { depth: number }[], words: Messages, view: LineageView): string {
  if (view.up) return words.studio.aboveSub;
  if (!shown.length) return '';
  return words.studio.generations(
    generations({ studios: shown }, words.home.generation, words.comma),
  );
}

interface PanelHeadProps {
  view: LineageView;
  count: number;
  asList: boolean;
  said: string;
  children: ComponentChildren;
}

function PanelHead({ view, count, asList, said, children }: PanelHeadProps) {
  const words = useWords();
  return (
    <div class="phead">
      <h2 id="lineage">
        {view.up ? words.studio.above : words.studio.below}
        <span class="num">{count}</span>
        <small>{words.units.studios}</small>
      </h2>
      <p aria-live="polite">{said}</p>
      <div class="tools">
        <Segments
          label={words.studio.view}
          options={[
            { value: 'river', text: words.studio.river },
            { value: 'list', text: words.studio.list },
          ]}
          value={asList ? 'list' : 'river'}
          onChange={(value) => setQuery({ view: value === 'list' ? 'list' : null })}
        />
        <button
          type="button"
          class="btn"
          onClick={() =>
            setQuery({ dir: view.up ? null : 'up', link: null, depth: null, fold: null }, 'push')
          }
        >
          {view.up ? words.studio.toBelow : words.studio.toAbove}
        </button>
        {children}
      </div>
    </div>
  );
}

interface SaveButtonsProps {
  panel: RefObject<HTMLElement>;
  studio: Studio;
  day: string;
  view: LineageView;
}

function SaveButtons({ panel, studio, day, view }: SaveButtonsProps) {
  const words = useWords();
  const { demo } = useAbout();
  const save = () => {
    const svg = panel.current?.querySelector<SVGSVGElement>('svg.river');
    if (!svg) return;
    const title = view.up ? words.river.titleUp(studio.name) : words.river.title(studio.name);
    const source = demo ? words.demo.foot(demo.organisation) : words.fullName;
    const note = words.studio.imageNote(title, day, source);
    saveFile(`${studio.code}-${day}.svg`, 'image/svg+xml', standaloneSvg(svg, note));
  };
  return (
    <>
      {!view.list && (
        <button type="button" class="btn" onClick={save}>
          {words.studio.image}
        </button>
      )}
      <button type="button" class="btn wide" onClick={() => print()}>
        {words.studio.print}
      </button>
      <a class="btn" href={posterUrl('studios', studio.code)}>
        {words.poster.title}
      </a>
    </>
  );
}

interface NothingProps {
  studio: Studio;
  answer: Answer;
  view: LineageView;
  day: string;
}

function NothingToShow({ studio, answer, view, day }: NothingProps) {
  const words = useWords().studio;
  if (answer.rootNotYetFounded) {
    return <Empty title={words.notYet(day)}>{words.notYetHelp(studio.name, studio.foundedOn ?? '')}</Empty>;
  }
  const strict = view.minGrade < 'C';
  const title = strict
    ? words.noneGrade(view.minGrade)
    : view.up
      ? words.noneAbove
      : words.none(day);
  return (
    <Empty
      title={title}
      action={
        strict && (
          <button type="button" class="btn" onClick={() => setQuery({ minGrade: null })}>
            {words.reset('C')}
          </button>
        )
      }
    >
      {view.up ? words.noneAboveHelp : words.noneHelp}
    </Empty>
  );
}

