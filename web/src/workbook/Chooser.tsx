import { useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/index';

interface ChooserProps {
  file: File | null;
  onChoose: (file: File) => void;
}

/** Where a workbook is dropped, chosen, or its rows are pasted. */
export function Chooser({ file, onChoose }: ChooserProps) {
  const said = useWords().imports;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
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
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button
            type="button"
            class="btn"
            disabled={!text.trim()}
            onClick={() => onChoose(new File([text], said.pastedName, { type: 'text/csv' }))}
          >
            {said.check}
          </button>
        </div>
      )}
    </>
  );
}
