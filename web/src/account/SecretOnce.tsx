import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { useWords } from '../i18n/index';

interface SecretOnceProps {
  title: string;
  text: string;
  secret: string;
  onDone: () => void;
}

/** A secret that the server tells once: to be copied now, kept nowhere by the page. */
export function SecretOnce({ title, text, secret, onDone }: SecretOnceProps) {
  const words = useWords().secret;
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => box.current?.focus(), [secret]);
  const copy = () => {
    field.current?.select();
    // Browsers give pages the clipboard over https and on this machine alone.
    const copied = navigator.clipboard?.writeText(secret) ?? Promise.reject();
    copied.then(
      () => setDone(words.copied),
      () => setDone(words.selected),
    );
  };
  return (
    <section ref={box} class="note secret" tabIndex={-1} aria-labelledby="secret-title">
      <Icon name="info" />
      <div>
        <b class="headline" id="secret-title">
          {title}
        </b>
        <p>{text}</p>
        <div class="row">
          <input
            ref={field}
            class="in"
            value={secret}
            readOnly
            aria-label={title}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" class="btn large primary" onClick={copy}>
            {words.copy}
          </button>
          <button type="button" class="btn large" onClick={onDone}>
            {words.done}
          </button>
        </div>
        <p class="hint" role="status">
          {done}
        </p>
      </div>
    </section>
  );
}
