import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Breadcrumb } from '../components/Breadcrumb';
import { useWords } from '../i18n/index';
import { posterFile, saveFile } from '../river/export';
import { measureText } from '../river/measure';
import { useAbout } from '../session';
import { BODY, EDGE, HIGH, WIDE } from './paper';

interface SheetProps {
  /** Whose, as a link back. */
  back: { href: string; text: string };
  file: string;
  title: string;
  /** Beside the title, in the colour of a seal. */
  seal?: string | null;
  sub: string;
  figures: { name: string; value: number; unit: string }[];
  asOf: string;
  /** What the signs mean. */
  legend: ComponentChildren;
  /** What is left out, and how it is counted. */
  notes: string[];
  /** Whether there are links in the picture. */
  leads?: boolean;
  children: ComponentChildren;
}

/** A sheet of A3 with a title, a foot and a place for a picture; printed whole, or kept as a file. */
export function Sheet(props: SheetProps) {
  const words = useWords();
  const said = words.poster;
  const { demo, today } = useAbout();
  const svg = useRef<SVGSVGElement>(null);
  const save = () => {
    if (svg.current) saveFile(`${props.file}.svg`, 'image/svg+xml', posterFile(svg.current));
  };
  const source = said.source(today) + (demo ? words.fullStop + words.demo.foot(demo.organisation) : '');
  return (
    <div class="posterpage">
      <div class="noprint">
        <Breadcrumb steps={[props.back, { text: said.title }]} />
        <h1 class="vh">{props.title}</h1>
        <div class="postertools">
          <p>{said.hint}</p>
          <button type="button" class="btn primary" onClick={() => print()}>
            {said.print}
          </button>
          <button type="button" class="btn" onClick={save}>
            {said.save}
          </button>
        </div>
      </div>
      <div class="posterscroll" tabIndex={0} role="group" aria-label={props.title}>
        <svg ref={svg} class="poster paper" viewBox={`0 0 ${WIDE} ${HIGH}`} role={props.leads ? 'group' : 'img'} aria-label={spoken(props)}>
          <rect class="ground" width={WIDE} height={HIGH} />
          <rect class="frame" x={28} y={28} width={WIDE - 56} height={HIGH - 56} />
          <text class="posterh" x={EDGE} y={116}>
            {props.title}
          </text>
          {props.seal && <Seal text={props.seal} after={props.title} />}
          <text class="postersub" x={EDGE} y={152}>
            {props.sub}
          </text>
          <Figures figures={props.figures} />
          <Rule y={172} />
          {props.children}
          <Rule y={BODY.bottom + 22} />
          <g transform={`translate(${EDGE} ${BODY.bottom + 46})`}>{props.legend}</g>
          {props.notes.map((note, i) => (
            <text class="posternote" x={WIDE - EDGE} y={BODY.bottom + 46 + i * 19} text-anchor="end">
              {note}
            </text>
          ))}
          <text class="posternote" x={EDGE} y={HIGH - 44}>
            {said.asOf(props.asOf)}
          </text>
          <text class="posternote" x={WIDE - EDGE} y={HIGH - 44} text-anchor="end">
            {source}
          </text>
        </svg>
      </div>
    </div>
  );
}

const spoken = ({ title, sub, figures, notes }: SheetProps) =>
  [title, sub, ...figures.map((one) => `${one.name} ${one.value} ${one.unit}`), ...notes].join('；');

/** The national honour, after the title. */
function Seal({ text, after }: { text: string; after: string }) {
  const wide = text.length * 18 + 22;
  return (
    <g class="posterseal" transform={`translate(${EDGE + measureText(after, 46, true) + 24} 84)`}>
      <rect width={wide} height={32} rx={3} />
      <text x={wide / 2} y={22.5} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

function Figures({ figures }: { figures: SheetProps['figures'] }) {
  let x = WIDE - EDGE;
  const placed = [...figures].reverse().map((one) => {
    const value = one.value.toLocaleString('zh-CN');
    const at = x;
    x -= Math.max(measureText(`${value} `, 36, true) + measureText(one.unit, 14, false), measureText(one.name, 14, false)) + 36;
    return { ...one, value, at };
  });
  return (
    <>
      {placed.map((one) => (
        <g text-anchor="end">
          <text class="posternote" x={one.at} y={88}>
            {one.name}
          </text>
          <text class="posterfig" x={one.at} y={130}>
            {one.value}
            <tspan class="posternote" dx={5}>
              {one.unit}
            </tspan>
          </text>
        </g>
      ))}
    </>
  );
}

/** Three streams, as in the sign of the house. */
function Rule({ y }: { y: number }) {
  return (
    <g class="posterrule">
      <path d={`M${EDGE},${y} H${WIDE - EDGE}`} stroke="var(--l4)" stroke-width={2.4} />
      <path d={`M${EDGE},${y + 4} H${WIDE - EDGE}`} stroke="var(--l2)" stroke-width={0.9} />
    </g>
  );
}
