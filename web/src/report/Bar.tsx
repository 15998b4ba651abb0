interface BarProps {
  value: number;
  /** The greatest value that stands beside it: a whole bar. */
  most: number;
  /** Steps of a ladder stand in the middle, so that they narrow together. */
  centred?: boolean;
  /** Whether it is the mark of a national honour. */
  seal?: boolean;
}

/** The size of a number beside it; the number itself says the same in words. */
export function Bar({ value, most, centred, seal }: BarProps) {
  const share = most > 0 ? Math.max(0, Math.min(100, (100 * value) / most)) : 0;
  return (
    <svg class={seal ? 'databar national' : 'databar'} aria-hidden="true">
      <rect
        x={centred ? `${(100 - share) / 2}%` : '0'}
        y="0"
        width={`${share}%`}
        height="100%"
        rx={centred ? undefined : '2'}
      />
    </svg>
  );
}
