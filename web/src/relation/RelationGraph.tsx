import { useWidth } from '../hooks';
import type { Edge, Placed, Way } from './graph';
import { layOut, NODE_HEIGHT, NODE_WIDTH } from './graph';

/** What a node says. */
export interface NodeText {
  name: string;
  about: string;
  href: string | null;
  /** One of the two that were asked about. */
  end: boolean;
  masked?: boolean;
}

interface RelationGraphProps {
  ways: Way[];
  textOf: (id: string) => NodeText;
  /** Where the label of a link leads, or null. */
  hrefOf: (label: string) => string | null;
  title: string;
}

const LEAST = 320;
const MOST = 720;
const NAME_FITS = 8;
const ABOUT_FITS = 10;

/** The ways between two as a picture: masters above, each link with its pairing or grade. */
export function RelationGraph({ ways, textOf, hrefOf, title }: RelationGraphProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { nodes, edges, width: wide, height } = layOut(ways, Math.max(LEAST, Math.min(width || LEAST, MOST)));
  const at = new Map(nodes.map((node) => [node.id, node]));
  return (
    <div class="relgraph" ref={ref} role="region" aria-label={title} tabIndex={0}>
      <svg width={wide} height={height} viewBox={`0 0 ${wide} ${height}`}>
        {edges.map((edge) => (
          <Line edge={edge} at={at} />
        ))}
        {edges.map((edge) => (
          <Label edge={edge} at={at} hrefOf={hrefOf} />
        ))}
        {nodes.map((node) => (
          <Node node={node} text={textOf(node.id)} />
        ))}
      </svg>
    </div>
  );
}

interface LineProps {
  edge: Edge;
  at: Map<string, Placed>;
}

function Line({ edge, at }: LineProps) {
  const from = at.get(edge.from);
  const to = at.get(edge.to);
  if (!from || !to) return null;
  const top = from.y + NODE_HEIGHT / 2;
  const foot = to.y - NODE_HEIGHT / 2;
  const middle = (top + foot) / 2;
  return <path d={`M${from.x} ${top}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${foot}`} />;
}

function Label({ edge, at, hrefOf }: LineProps & { hrefOf: (label: string) => string | null }) {
  const from = at.get(edge.from);
  const to = at.get(edge.to);
  if (!from || !to || !edge.label) return null;
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2;
  const wide = edge.label.length * 8 + 16;
  const drawn = (
    <>
      <rect class="tagbox" x={x - wide / 2} y={y - 11} width={wide} height={22} rx={4} />
      <text class="tagtext" x={x} y={y + 4} text-anchor="middle">
        {edge.label}
      </text>
    </>
  );
  const href = hrefOf(edge.label);
  return href ? <a href={href}>{drawn}</a> : <g>{drawn}</g>;
}

function Node({ node, text }: { node: Placed; text: NodeText }) {
  const left = node.x - NODE_WIDTH / 2;
  const drawn = (
    <>
      <title>{[text.name, text.about].filter(Boolean).join(' · ')}</title>
      <rect class="box" x={left} y={node.y - NODE_HEIGHT / 2} width={NODE_WIDTH} height={NODE_HEIGHT} rx={6} />
      <text class={text.masked ? 'name dim' : 'name'} x={node.x} y={text.about ? node.y - 3 : node.y + 5} text-anchor="middle">
        {fitted(text.name, NAME_FITS)}
      </text>
      {text.about && (
        <text class="about" x={node.x} y={node.y + 16} text-anchor="middle">
          {fitted(text.about, ABOUT_FITS)}
        </text>
      )}
    </>
  );
  const kind = text.end ? 'relnode end' : 'relnode';
  return text.href ? (
    <a class={kind} href={text.href}>
      {drawn}
    </a>
  ) : (
    <g class={kind}>{drawn}</g>
  );
}

/** As much as fits; a letter of ours is half as wide as a Chinese one. */
function fitted(text: string, most: number): string {
  let room = most * 2;
  let kept = '';
  for (const letter of text) {
    room -= letter > '\u2e80' ? 2 : 1.15;
    if (room < 0) return `${kept}…`;
    kept += letter;
  }
  return kept;
}
