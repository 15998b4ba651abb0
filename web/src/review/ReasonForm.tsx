import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { useWords } from '../i18n/index';

interface ReasonFormProps {
  id: string;
  label: string;
  /** What the button does. */
  name: string;
  /** Reasons that are often given: each sends with one click. */
  common?: string[];
  disabled: boolean;
  onSend: (reason: string) => void;
  onCancel: () => void;
}

/** Why something is sent back or declined; nothing is without a reason. */
export function ReasonForm({ id, label, name, common = [], disabled, onSend, onCancel }: ReasonFormProps) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const missing = tried && !reason.trim();
  return (
    <form
      class="reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim()) onSend(reason.trim());
        else field.current?.focus();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {common.length > 0 && (
        <div class="quick" role="group" aria-label={words.review.commonReasons}>
          {common.map((one) => (
            <button type="button" class="btn" disabled={disabled} onClick={() => onSend(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      <div class="fld">
        <label for={id}>{label}</label>
        <textarea
          ref={field}
          id={id}
          class="in"
          value={reason}
          aria-required
          aria-invalid={missing ? true : undefined}
          aria-describedby={missing ? `${id}-hint` : undefined}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        {missing && (
          <p class="hint bad" id={`${id}-hint`} role="alert">
            <Icon name="stop" />
            <span>{words.review.needReason}</span>
          </p>
        )}
      </div>
      <div class="acts">
        <button type="submit" class="btn primary" disabled={disabled}>
          {name}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.confirm.no}
        </button>
      </div>
    </form>
  );
}
