import { useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import { here } from '../router';
import { useDay } from '../session';

/** Copies the address of the page as it stands, with its day, and prints it. */
export function ReportTools() {
  const words = useWords().reports;
  const { asOf } = useDay();
  return (
    <div class="tools noprint">
      <CopyButton text={() => new URL(here({ asOf }), location.href).href} label={words.copyLink} />
      <button type="button" class="btn" onClick={() => print()}>
        {words.print}
      </button>
    </div>
  );
}

interface CopyButtonProps {
  text: () => string;
  label: string;
}

/** Copies a text; where the browser gives no clipboard, it is shown to be copied by hand. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const words = useWords().reports;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const copy = () => {
    const wanted = text();
    // Browsers give pages the clipboard over https and on this machine alone.
    const written = navigator.clipboard?.writeText(wanted) ?? Promise.reject();
    written.then(
      () => setCopied(true),
      () => {
        setShown(wanted);
        requestAnimationFrame(() => field.current?.select());
      },
    );
  };
  return (
    <span class="copy">
      <button type="button" class="btn" onClick={copy}>
        {label}
      </button>
      {shown !== null && (
        <input ref={field} class="in" value={shown} readOnly aria-label={label} />
      )}
      <span class="said" role="status">
        {copied ? words.copied : shown !== null ? words.copyByHand : ''}
      </span>
    </span>
  );
}
