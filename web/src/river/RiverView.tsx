import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Branch, Picture, Row } from './layout';
import { courseOf } from './layout';
import type { Column, River, Stream, Tie } from './model';
import { STREAM_WIDTH } from './model';

/** All that a river says aloud or leads to; the picture itself comes from `layOut`. */
export interface RiverViewProps {
  river: River;
  picture: Picture;
  title: string;
  columns: Column[];
  spoken: (stream: Stream) => string;
  spokenTie: (tie: Tie, stream: Stream) => string;
  spokenFold: (stream: Stream, count: number, open: boolean) => string;
  href: (code: string) => string;
  hrefOutside: (tie: Tie, stream: Stream) => string;
  /** Opens the evidence of a link; without it the grades cannot be pressed. */
  onLink?: (parent: string, child: string) => void;
  selected?: string | null;
  onFold?: (code: string) => void;
  /** Whether it is part of another picture; alone it is as wide as its place. */
  inside?: boolean;
}

/** The river: streams, confluences with their grades, and the columns to the right. */
export function RiverView(props: RiverViewProps) {
  const { picture, river } = props;
  const svg = useRef<SVGSVGElement>(null);
  const point = (code: string | null) => dim(svg.current, river, code);
  useLayoutEffect(() => dim(svg.current, river, null), [river]);
  return (
    <svg
      ref={svg}
      class="river"
      role="group"
      aria-label={props.title}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      {...(props.inside
        ? { width: picture.width, height: picture.height }
        : { style: { height: `${picture.height}px` } })}
    >
      <Ground picture={picture} />
      <g class="branches">
        {picture.branches.map((branch) => (
          <BranchPath branch={branch} selected={props.selected ?? null} />
        ))}
      </g>
      <g
        onMouseOver={(event) => point(pointed(event.target, river.root))}
        onMouseLeave={() => point(null)}
        onFocusIn={(event) => point(focused(event.target, river.root))}
        onFocusOut={() => point(null)}
      >
        {picture.rows.map((row) => (
          <RowView key={row.stream.code} row={row} props={props} />
        ))}
      </g>
    </svg>
  );
}

function pointed(target: EventTarget | null, root: string): string | null {
  const row = target instanceof Element ? target.closest<SVGGElement>('.row') : null;
  const code = row?.dataset['code'] ?? null;
  return code === root ? null : code;
}

function focused(target: EventTarget | null, root: string): string | null {
  return target instanceof Element && target.matches(':focus-visible')
    ? pointed(target, root)
    : null;
}

/** Classes are set on the drawn elements: hovering must not draw a large picture again. */
function dim(svg: SVGSVGElement | null, river: River, code: string | null): void {
  if (!svg) return;
  svg.classList.toggle('picked', code !== null);
  if (code === null) return;
  const course = courseOf(river, code);
  for (const row of svg.querySelectorAll<SVGElement>('.row')) {
    row.classList.toggle('on', course.has(row.dataset['code'] ?? ''));
  }
  for (const branch of svg.querySelectorAll<SVGElement>('.br')) {
    const on = course.has(branch.dataset['from'] ?? '') && course.has(branch.dataset['to'] ?? '');
    branch.classList.toggle('on', on);
  }
}

function Ground({ picture }: { picture: Picture }) {
  const { top, height, rows } = picture;
  const root = rows.find((row) => row.isRoot);
  return (
    <g aria-hidden="true">
      {picture.ticks.map((tick) => (
        <>
          <line class="tick" x1={tick.x} x2={tick.x} y1={top - 6} y2={height - 4} />
          <text class="axis" x={tick.x} y={top - 13} text-anchor="middle">
            {tick.label}
          </text>
        </>
      ))}
      {picture.afterX !== null && (
        <rect
          class="after"
          x={picture.afterX}
          y={top - 6}
          width={Math.max(picture.groundEnd - picture.afterX, 0)}
          height={height - top + 2}
        />
      )}
      <line class="nowline" x1={picture.nowX} x2={picture.nowX} y1={top - 6} y2={height - 4} />
      {picture.columns.map((column) => (
        <text class="axis" x={column.x} y={top - 13} text-anchor={column.align}>
          {column.title}
        </text>
      ))}
      {root && (
        <rect
          class="rootground"
          x={1}
          y={root.top}
          width={picture.width - 2}
          height={root.height}
          rx={6}
        />
      )}
    </g>
  );
}

function BranchPath({ branch, selected }: { branch: Branch; selected: string | null }) {
  const picked = selected === `${branch.from}~${branch.to}`;
  return (
    <path
      class={picked ? 'br sel' : 'br'}
      data-from={branch.from}
      data-to={branch.to}
      d={branch.path}
      stroke-dasharray={branch.dashed ? '4 4' : undefined}
    />
  );
}

function RowView({ row, props }: { row: Row; props: RiverViewProps }) {
  const { stream } = row;
  if (!row.begun) return <g class="row unborn" data-code={stream.code} />;
  return (
    <g class={row.isRoot ? 'row self' : 'row'} data-code={stream.code}>
      <a class="stream-link" href={props.href(stream.code)} aria-label={props.spoken(stream)}>
        <rect
          class="hit"
          x={1}
          y={row.top}
          width={props.picture.width - 2}
          height={row.height}
          rx={6}
        />
        <StreamLine row={row} />
        <StreamLabel row={row} />
        <Cells row={row} props={props} />
      </a>
      {row.also.length > 0 && (
        <path
          class="br other"
          data-from={stream.code}
          data-to={stream.code}
          d={`M${row.x + 9},${row.y + 19} C${row.x - 10},${row.y + 20} ${row.x - 1},${row.y + 16} ${row.x - 1},${row.y + 9}`}
        />
      )}
      <GradeChip row={row} props={props} />
      <AlsoFrom row={row} props={props} />
      <FoldButton row={row} props={props} />
    </g>
  );
}

function StreamLine({ row }: { row: Row }) {
  const { y } = row;
  return (
    <>
      {row.pieces.map((piece) => (
        <line
          class={piece.step === 0 ? 'stream unnamed' : 'stream'}
          x1={piece.x1}
          x2={piece.x2}
          y1={y}
          y2={y}
          stroke={`var(--l${piece.step || 1})`}
          stroke-width={STREAM_WIDTH[piece.step]}
          stroke-linecap={piece.last || piece.step === 0 ? 'round' : 'butt'}
        />
      ))}
      {row.marks.map((mark) => (
        <g class="mark" stroke={`var(--l${mark.step})`}>
          {mark.ring && <circle class="ring" cx={mark.x} cy={y} r={mark.radius + 3.5} stroke-width={1.5} />}
          <circle class="ring" cx={mark.x} cy={y} r={mark.radius} stroke-width={2.5} />
        </g>
      ))}
      {!row.chip && (
        <circle class="ring" cx={row.x} cy={y} r={4} stroke="var(--l3)" stroke-width={2.5} />
      )}
      {row.handovers.map((change) => (
        <g>
          <path class="hand" d={`M${change.x},${y - 9} V${y + 9}`} />
          <text class="side" x={change.x + 6} y={y - 13}>
            {change.note}
          </text>
        </g>
      ))}
      {row.endNote && (
        <text class="side" x={row.endNote.x} y={y + 4}>
          {row.endNote.text}
        </text>
      )}
    </>
  );
}

function StreamLabel({ row }: { row: Row }) {
  const { label } = row;
  return (
    <text x={label.x} y={label.y} text-anchor={label.anchor}>
      <tspan class="name">{label.name}</tspan>
      {label.place && (
        <tspan class="side" dx={8}>
          {label.place}
        </tspan>
      )}
    </text>
  );
}

function Cells({ row, props }: { row: Row; props: RiverViewProps }) {
  const { stream, y } = row;
  let text = 0;
  return (
    <>
      {props.picture.columns.map((column) => {
        if (column.kind === 'level') return <LevelCell row={row} x={column.x} />;
        if (column.kind === 'fold') {
          if (row.fold && props.onFold) return null;
          return (
            <text class="col" x={column.x - 14} y={y + 1} text-anchor={column.align}>
              {row.below || '–'}
            </text>
          );
        }
        return (
          <text class="col" x={column.x} y={y + 1} text-anchor={column.align}>
            {stream.cells[text++] ?? ''}
          </text>
        );
      })}
    </>
  );
}

function LevelCell({ row, x }: { row: Row; x: number }) {
  const { stream } = row;
  const y = row.y - 3;
  return (
    <g>
      <line
        class={stream.step === 0 ? 'unnamed' : ''}
        x1={x + 2}
        x2={x + 20}
        y1={y}
        y2={y}
        stroke={`var(--l${stream.step || 1})`}
        stroke-width={STREAM_WIDTH[stream.step]}
        stroke-linecap="round"
      />
      {stream.ring && (
        <g stroke="var(--l3)">
          <circle class="ring" cx={x + 17} cy={y} r={5.6} stroke-width={1.5} />
          <circle class="ring" cx={x + 17} cy={y} r={2.4} stroke-width={1.8} />
        </g>
      )}
      <text class="col" x={x + 30} y={row.y + 1}>
        {stream.levelWord}
      </text>
    </g>
  );
}

/** A grade at the confluence; pressed, it shows why. */
function GradeChip({ row, props }: { row: Row; props: RiverViewProps }) {
  const { chip, stream } = row;
  if (!chip) return null;
  const { tie, x, y } = chip;
  const picked = props.selected === `${tie.code}~${stream.code}`;
  const kind = `gchip g${tie.grade}${picked ? ' sel' : ''}`;
  const face = (
    <>
      <rect class="box" x={x - 9} y={y - 9} width={18} height={18} rx={4} />
      <text class="letter" x={x} y={y + 4.3} text-anchor="middle">
        {tie.grade}
      </text>
    </>
  );
  const { onLink } = props;
  if (!onLink) return <g class={kind} aria-hidden="true">{face}</g>;
  const left = Math.max(Math.min(x - 22, props.picture.width - 44), 0);
  return (
    <PressGroup
      kind={kind}
      label={props.spokenTie(tie, stream)}
      expanded={picked}
      link={`${tie.code}~${stream.code}`}
      onPress={() => onLink(tie.code, stream.code)}
    >
      <rect class="touch" x={left} y={y - 18} width={44} height={36} />
      {face}
    </PressGroup>
  );
}

function AlsoFrom({ row, props }: { row: Row; props: RiverViewProps }) {
  const { stream } = row;
  const { onLink } = props;
  return (
    <>
      {row.also.map((line) => {
        const { tie, box } = line;
        const picked = props.selected === `${tie.code}~${stream.code}`;
        const face = (
          <>
            <rect class="touch" x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
            <text class="alsotext" x={line.x} y={line.y} text-anchor={line.anchor}>
              {line.text}
            </text>
          </>
        );
        if (line.inside && onLink) {
          return (
            <PressGroup
              kind={picked ? 'also sel' : 'also'}
              label={props.spokenTie(tie, stream)}
              expanded={picked}
              link={`${tie.code}~${stream.code}`}
              onPress={() => onLink(tie.code, stream.code)}
            >
              {face}
            </PressGroup>
          );
        }
        return (
          <a class="also" href={props.hrefOutside(tie, stream)} aria-label={props.spokenTie(tie, stream)}>
            {face}
          </a>
        );
      })}
    </>
  );
}

function FoldButton({ row, props }: { row: Row; props: RiverViewProps }) {
  const { fold, stream } = row;
  const { onFold } = props;
  if (!fold || !onFold) return null;
  const { x, y, box } = fold;
  const caret = fold.open
    ? `M${x - 10},${y - 7} l4.5,4.5 l4.5,-4.5`
    : `M${x - 8},${y - 9} l4.5,4.5 l-4.5,4.5`;
  return (
    <PressGroup
      kind="fold"
      label={props.spokenFold(stream, fold.count, fold.open)}
      expanded={fold.open}
      onPress={() => onFold(stream.code)}
    >
      <rect class="touch" x={box.x} y={box.y} width={box.width} height={box.height} rx={6} />
      <text class="foldcount" x={x - 14} y={y} text-anchor="end">
        {fold.count}
      </text>
      <path class="caret" d={caret} />
    </PressGroup>
  );
}

interface PressGroupProps {
  kind: string;
  label: string;
  expanded: boolean;
  link?: string;
  onPress: () => void;
  children: ComponentChildren;
}

/** A button drawn in SVG. */
function PressGroup({ kind, label, expanded, link, onPress, children }: PressGroupProps) {
  return (
    <g
      class={kind}
      role="button"
      tabindex={0}
      aria-label={label}
      aria-expanded={expanded}
      data-link={link}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </g>
  );
}

