import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/index';

interface ConfirmProps {
  /** What the button does. */
  name: string;
  /** Whom or what it does it to, for those who do not see the row. */
  spoken?: string;
  question: string;
  disabled?: boolean;
  onYes: () => void;
}

/** A button that asks once more, in its own place, before it does what cannot be undone. */
export function Confirm({ name, spoken, question, disabled, onYes }: ConfirmProps) {
  const words = useWords().confirm;
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (was.current) first.current?.focus();
    was.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button
        ref={first}
        type="button"
        class="btn"
        aria-label={spoken}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {name}
      </button>
    );
  }
  return (
    <span
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <span>{question}</span>
      <button
        type="button"
        class="btn"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {words.yes(name)}
      </button>
      <button ref={no} type="button" class="btn" onClick={() => setAsking(false)}>
        {words.no}
      </button>
    </span>
  );
}
