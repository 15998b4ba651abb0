interface SegmentsProps<T extends string> {
  label: string;
  shown?: string;
  options: { value: T; text: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few: 脉络 or 列表. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  return (
    <div class="seg" role="group" aria-label={props.label}>
      {props.shown && <span class="lab">{props.shown}</span>}
      {props.options.map((option) => (
        <button
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  );
}
