import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl, send } from '../api';
import { FactRows } from '../components/Facts';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { TextField } from '../components/TextField';
import { tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useAct } from '../review/act';
import { useAbout } from '../session';
import type { MaskedNumbers, PersonConsents } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { RevealNumbers } from './RevealNumbers';

/** Consents on paper, and numbers where they are kept: to be recorded, and to be seen. */
export function PersonalData({ id }: { id: string }) {
  const { may } = useRights();
  const { identifiers } = useAbout();
  return (
    <>
      {may('consents') && <PaperConsents id={id} />}
      {identifiers && may('people') && <Numbers id={id} />}
    </>
  );
}

const KINDS = ['PUBLIC_NAME', 'CONTACT'] as const;
const CONSENT_FIELDS = ['document', 'onDate', 'kind', 'state'];

function PaperConsents({ id }: { id: string }) {
  const words = useWords();
  const said = words.consent;
  const url = apiUrl(`/people/${encodeURIComponent(id)}/consent`);
  const held = useFetch<PersonConsents>(url);
  useFreshAfterWrites(held.reload);
  const [writing, setWriting] = useState(false);
  const [saved, setSaved] = useState(false);
  if (held.error) return <ErrorPanel error={held.error} retry={held.reload} />;
  return (
    <section class="panel" aria-labelledby="paper-consents">
      <div class="phead">
        <h2 id="paper-consents">{said.paper}</h2>
        {!writing && (
          <div class="tools">
            <button
              type="button"
              class="btn"
              onClick={() => {
                setSaved(false);
                setWriting(true);
              }}
            >
              {said.record}
            </button>
          </div>
        )}
      </div>
      {saved && (
        <div class="outcomes">
          <Note title={said.recorded} />
        </div>
      )}
      {!held.data ? (
        <Skeleton lines={2} />
      ) : (
        <ul class="pairlist">
          {KINDS.map((kind) => {
            const last = held.data?.items.find((item) => item.kind === kind);
            return (
              <li>
                <b>{said.to[kind]}</b>
                <small>
                  {!last
                    ? said.neverPaper
                    : last.state === 'GIVEN'
                      ? said.given(last.onDate)
                      : said.withdrawn(last.onDate)}
                </small>
              </li>
            );
          })}
        </ul>
      )}
      {writing && (
        <ConsentForm
          url={url}
          onDone={() => {
            setWriting(false);
            setSaved(true);
          }}
          onCancel={() => setWriting(false)}
        />
      )}
    </section>
  );
}

interface FormProps {
  url: string;
  onDone: () => void;
  onCancel: () => void;
}

function ConsentForm({ url, onDone, onCancel }: FormProps) {
  const words = useWords();
  const said = words.consent;
  const [kind, setKind] = useState<string>(KINDS[0]);
  const [state, setState] = useState('GIVEN');
  const [onDate, setOnDate] = useState('');
  const [document, setDocument] = useState('');
  const { acting, refused, act } = useAct();
  const save = async () => {
    const body = {
      kind,
      state,
      ...(onDate.trim() ? { onDate: tidyDate(onDate) } : {}),
      ...(document.trim() ? { document: document.trim() } : {}),
    };
    if (await act(() => send('PUT', url, body))) onDone();
  };
  return (
    <SmallForm
      name={said.record}
      disabled={acting}
      refused={refused}
      fields={CONSENT_FIELDS}
      onSend={() => void save()}
      onCancel={onCancel}
    >
      <SelectField id="consent-kind" label={said.kind} value={kind} options={said.to} onChange={setKind} />
      <SelectField id="consent-state" label={said.says} value={state} options={said.states} onChange={setState} />
      <TextField
        id="consent-date"
        label={said.onDate}
        value={onDate}
        required
        date
        complaint={beside(refused, 'onDate')}
        onChange={setOnDate}
      />
      <TextField
        id="consent-document"
        label={said.document}
        value={document}
        required={state === 'GIVEN'}
        complaint={beside(refused, 'document')}
        hint={<p class="hint">{said.documentHint}</p>}
        onChange={setDocument}
      />
    </SmallForm>
  );
}

function Numbers({ id }: { id: string }) {
  const words = useWords();
  const said = words.numbers;
  const url = apiUrl(`/people/${encodeURIComponent(id)}/identifiers`);
  const { may } = useRights();
  const held = useFetch<MaskedNumbers>(url);
  useFreshAfterWrites(held.reload);
  const [doing, setDoing] = useState<'writing' | 'revealing' | null>(null);
  const [saved, setSaved] = useState(false);
  const begin = (what: 'writing' | 'revealing') => {
    setSaved(false);
    setDoing(what);
  };
  if (held.error) return <ErrorPanel error={held.error} retry={held.reload} />;
  return (
    <section class="panel" aria-labelledby="numbers">
      <div class="phead">
        <h2 id="numbers">{said.title}</h2>
        {!doing && held.data && (
          <div class="tools">
            {may('reveal') && (held.data.identityNumber || held.data.phone) && (
              <button type="button" class="btn" onClick={() => begin('revealing')}>
                {said.reveal}
              </button>
            )}
            {may('record') && (
              <button type="button" class="btn" onClick={() => begin('writing')}>
                {said.enter}
              </button>
            )}
          </div>
        )}
      </div>
      {saved && (
        <div class="outcomes">
          <Note title={said.saved} />
        </div>
      )}
      {!held.data ? (
        <Skeleton lines={2} />
      ) : doing === 'writing' ? (
        <NumbersForm
          url={url}
          held={held.data}
          onDone={() => {
            setDoing(null);
            setSaved(true);
          }}
          onCancel={() => setDoing(null)}
        />
      ) : doing === 'revealing' ? (
        <RevealNumbers id={id} onCancel={() => setDoing(null)} />
      ) : (
        <dl class="kv record">
          <FactRows
            facts={[
              [said.identityNumber, held.data.identityNumber ?? said.none],
              [said.phone, held.data.phone ?? said.none],
            ]}
          />
        </dl>
      )}
      {!doing && <p class="pad sub">{said.sub}</p>}
    </section>
  );
}

const NUMBER_FIELDS = ['identityNumber', 'phone'] as const;
type NumberField = (typeof NUMBER_FIELDS)[number];

/** Both are sent together: one that is recorded is typed again, or deleted in so many words. */
function NumbersForm({ url, held, onDone, onCancel }: FormProps & { held: MaskedNumbers }) {
  const said = useWords().numbers;
  const [typed, setTyped] = useState<Record<NumberField, string>>({ identityNumber: '', phone: '' });
  const [gone, setGone] = useState<Record<NumberField, boolean>>({ identityNumber: false, phone: false });
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const missing = (field: NumberField) => held[field] !== null && !gone[field] && !typed[field].trim();
  const save = async () => {
    setTried(true);
    const first = NUMBER_FIELDS.find(missing);
    if (first) {
      document.getElementById(`number-${first}`)?.focus();
      return;
    }
    const sent = NUMBER_FIELDS.filter((field) => !gone[field] && typed[field].trim());
    const body = Object.fromEntries(sent.map((field) => [field, typed[field].trim()]));
    if (await act(() => send('PUT', url, body))) onDone();
  };
  return (
    <SmallForm
      name={said.save}
      disabled={acting}
      refused={refused}
      fields={NUMBER_FIELDS}
      onSend={() => void save()}
      onCancel={onCancel}
    >
      {NUMBER_FIELDS.map((field) => (
        <div>
          <TextField
            id={`number-${field}`}
            label={said[field]}
            value={gone[field] ? '' : typed[field]}
            complaint={tried && missing(field) ? said.again : beside(refused, field)}
            hint={<p class="hint">{held[field] ? said.held(held[field]) : said.hints[field]}</p>}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
          {held[field] && (
            <label class="check">
              <input
                type="checkbox"
                checked={gone[field]}
                onChange={(event) => setGone({ ...gone, [field]: event.currentTarget.checked })}
              />
              {said.remove[field]}
            </label>
          )}
        </div>
      ))}
    </SmallForm>
  );
}
