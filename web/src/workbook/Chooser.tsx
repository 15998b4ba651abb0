import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
import { pastedFile } from './keptWishes';

interface ChooserProps {
  file: File | null;
  /** Whether what was pasted is written, and not wanted any more. */
  written: boolean;
  onChoose: (file: File) => void;
}

/** Where a workbook is dropped, chosen, or its rows are pasted. */
export function Chooser({ file, written, onChoose }: ChooserProps) {
  const said = useWords().imports;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { fields, change } = useKept('import-paste', { text: '' });
  const [pasting, setPasting] = useState(fields.text !== '');
  useEffect(() => {
    if (!written) return;
    change({ text: '' });
    setPasting(false);
  }, [written]);
  const take = (files: FileList | null | undefined) => {
    const first = files?.[0];
    if (first) onChoose(first);
  };
  return (
    <>
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <p>
          <b>{file ? file.name : said.drop}</b>
          <span class="two">{said.accepts}</span>
        </p>
        <span class="acts">
          <button type="button" class="btn" onClick={() => input.current?.click()}>
            {file ? said.another : said.choose}
          </button>
          <button type="button" class="btn quiet" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {said.paste}
          </button>
        </span>
        <input
          ref={input}
          type="file"
          class="vh"
          tabIndex={-1}
          aria-label={said.choose}
          accept=".xlsx,.csv"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {pasting && (
        <div class="fld paste">
          <label for="pasted">{said.pasteLabel}</label>
          <textarea
            id="pasted"
            class="in"
            rows={6}
            value={fields.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
          <button
            type="button"
            class="btn"
            disabled={!fields.text.trim()}
            onClick={() => onChoose(pastedFile(fields.text, said.pastedName))}
          >
            {said.check}
          </button>
        </div>
      )}
    </>
  );
}
