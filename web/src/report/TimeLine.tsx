import { useWidth } from '../hooks';

export interface Point {
  /** A year, a month or a day. */
  at: string;
  value: number | null;
  /** The value as it is written. */
  text: string;
}

interface TimeLineProps {
  label: string;
  points: Point[];
}

const HEIGHT = 200;
const TOP = 26;
const BOTTOM = 28;
const SIDE = 28;
const NARROW = 560;

/**
 * A figure over time, from the bottom up so that its size is not overdrawn. What is not known
 * breaks the line. The table below it says the same.
 */
export function TimeLine({ label, points }: TimeLineProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const most = Math.max(0, ...points.map((point) => point.value ?? 0));
  const step = points.length > 1 ? (width - 2 * SIDE) / (points.length - 1) : 0;
  const places = points.map((point, i) => ({
    ...point,
    x: points.length > 1 ? SIDE + i * step : width / 2,
    y: TOP + (HEIGHT - TOP - BOTTOM) * (1 - (most > 0 ? (point.value ?? 0) / most : 0)),
  }));
  // Every value on a desk; on a phone every second one, the last of all among them.
  const said = (i: number) => width >= NARROW || (points.length - 1 - i) % 2 === 0;
  return (
    <div class="timeline" ref={box}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
          <path class="ground" d={`M${SIDE} ${HEIGHT - BOTTOM}H${width - SIDE}`} />
          {stretches(places).map((part) => (
            <>
              <path class="under" d={`${lineOf(part)}V${HEIGHT - BOTTOM}H${part[0]?.x ?? 0}Z`} />
              <path class="line" d={lineOf(part)} />
            </>
          ))}
          {places.map((place, i) => (
            <>
              {place.value !== null && <circle class="dot" cx={place.x} cy={place.y} r="4" />}
              {said(i) && (
                <>
                  {place.value !== null && (
                    <text class="value" x={place.x} y={place.y - 11}>
                      {place.text}
                    </text>
                  )}
                  <text class="at" x={place.x} y={HEIGHT - 8}>
                    {place.at.slice(0, 4)}
                  </text>
                </>
              )}
            </>
          ))}
        </svg>
      )}
    </div>
  );
}

interface Place {
  x: number;
  y: number;
  value: number | null;
}

const lineOf = (part: Place[]) => `M${part.map(({ x, y }) => `${x} ${y}`).join('L')}`;

/** The parts of a line between values that are not known. */
function stretches(places: Place[]): Place[][] {
  const parts: Place[][] = [[]];
  for (const place of places) {
    if (place.value === null) parts.push([]);
    else parts[parts.length - 1]?.push(place);
  }
  return parts.filter((part) => part.length > 0);
}
