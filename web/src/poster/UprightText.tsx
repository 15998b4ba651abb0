interface UprightTextProps {
  kind: string;
  text: string;
  x: number;
  /** The middle of the text. */
  y: number;
  size: number;
  /** How high it may be. */
  most: number;
  /** Whether it is written smaller, rather than cut, where it is too long. */
  whole?: boolean;
}

/** Chinese from top to bottom, letter below letter; anything else lies on its side. */
export function UprightText({ kind, text, x, y, size: asked, most, whole }: UprightTextProps) {
  if (/[A-Za-z]/.test(text)) {
    return (
      <text class={kind} font-size={asked} text-anchor="middle" transform={`translate(${x + asked * 0.35} ${y}) rotate(-90)`}>
        {text}
      </text>
    );
  }
  const letters = [...text];
  const fits = Math.max(1, Math.floor(most / (asked * 1.1)));
  const kept = whole || letters.length <= fits ? letters : [...letters.slice(0, fits - 1), '…'];
  // A name is never cut: a long one is written smaller.
  const size = Math.min(asked, most / kept.length / 1.04);
  const step = Math.min(size * 1.14, most / kept.length);
  const top = y - ((kept.length - 1) * step) / 2 + size * 0.36;
  return (
    <text class={kind} font-size={size} text-anchor="middle">
      {kept.map((letter, i) => (
        <tspan x={x} y={top + i * step}>
          {letter}
        </tspan>
      ))}
    </text>
  );
}
