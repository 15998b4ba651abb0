import type { ApiError } from '../api';
import { Icon } from '../components/Icon';
import { useWords } from '../i18n/index';

interface SecretFieldProps {
  id: string;
  label: string;
  value: string;
  autocomplete: 'username' | 'current-password' | 'new-password' | 'one-time-code';
  hint?: string;
  complaint?: string | undefined;
  onChange: (value: string) => void;
}

/** A field of the forms for signing in, as password managers know them. */
export function SignInField({ id, label, value, autocomplete, hint, complaint, onChange }: SecretFieldProps) {
  return (
    <div class="fld">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="in"
        type={autocomplete.endsWith('password') ? 'password' : 'text'}
        value={value}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        required
        aria-invalid={complaint ? true : undefined}
        aria-describedby={hint || complaint ? `${id}-hint` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {complaint ? (
        <p class="hint bad" id={`${id}-hint`} role="alert">
          <Icon name="stop" />
          <span>{complaint}</span>
        </p>
      ) : (
        hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

/** Why it did not work, said above the button. */
export function WhyNot({ error }: { error: ApiError }) {
  const words = useWords();
  const { problem } = error;
  const failed = error.offline || problem.status >= 500;
  return (
    <p class="hint bad" role="alert">
      <Icon name={error.offline ? 'offline' : 'stop'} />
      <span>
        {error.offline
          ? words.states.offlineBody
          : failed
            ? words.states.failedBody
            : distinct([problem.title, problem.detail, ...(problem.errors ?? []).map((one) => one.message)])
                .filter(Boolean)
                .join(words.comma)}
      </span>
    </p>
  );
}

/** A detail often says what the one error says. */
const distinct = (texts: (string | undefined)[]) => [...new Set(texts)];
