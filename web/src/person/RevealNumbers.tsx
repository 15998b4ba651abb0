import { useState } from 'preact/hooks';
import { apiUrl, send } from '../api';
import { FactRows } from '../components/Facts';
import { SelectField, SmallForm } from '../components/SmallForm';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import { useAct } from '../review/act';
import type { ClearNumbers, RevealRequest } from '../types';

/** Seeing the numbers in clear for a purpose; they are gone from the page when it is left. */
export function RevealNumbers({ id, onCancel }: { id: string; onCancel: () => void }) {
  const words = useWords();
  const said = words.numbers;
  const [purpose, setPurpose] = useState('CONTACT');
  const [shown, setShown] = useState<ClearNumbers | null>(null);
  const [waits, setWaits] = useState(false);
  const { acting, refused, act } = useAct();
  const reveal = () =>
    act(async () => {
      const url = apiUrl(`/people/${encodeURIComponent(id)}/identifiers/reveal`);
      const answer = await send<ClearNumbers | RevealRequest>('POST', url, { purpose });
      if ('requestedBy' in answer) setWaits(true);
      else setShown(answer);
    });
  if (shown || waits) {
    return (
      <div class="outcomes">
        <Note title={waits ? said.revealWaits : said.revealed}>
          {shown && (
            <dl class="kv">
              <FactRows
                facts={[
                  [said.identityNumber, shown.identityNumber ?? said.none],
                  [said.phone, shown.phone ?? said.none],
                ]}
              />
            </dl>
          )}
          <button type="button" class="btn" onClick={onCancel}>
            {said.shut}
          </button>
        </Note>
      </div>
    );
  }
  return (
    <SmallForm
      name={said.reveal}
      disabled={acting}
      refused={refused}
      fields={[]}
      onSend={() => void reveal()}
      onCancel={onCancel}
    >
      <SelectField
        id="reveal-purpose"
        label={said.purpose}
        value={purpose}
        options={words.requests.purposes}
        onChange={setPurpose}
      />
      <p class="hint">{said.revealHint}</p>
    </SmallForm>
  );
}
