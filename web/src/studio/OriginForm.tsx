import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { TextField } from '../components/TextField';
import { isBadDate, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
import { CatalogueField } from '../pairing/CatalogueField';
import { useAct } from '../review/act';
import type { CatalogueEntry, Studio, Waiting } from '../types';

/** What was sent, and where it waits for the other side, if it does. */
export interface SentOrigin {
  parents: string;
  submission: string | null;
}

interface OriginFormProps {
  studio: Studio;
  onSent: (sent: SentOrigin) => void;
  onCancel: () => void;
}

const FIELDS = ['parent', 'parents', 'kind', 'occurredOn', 'document'];

/** A merger has at least two. */
const MERGED = 2;

export const originForm = (studio: string) => `origin-${studio}`;

/** 出自: which studio, how, when, and what says so. */
export function OriginForm({ studio, onSent, onCancel }: OriginFormProps) {
  const words = useWords();
  const said = words.origin;
  const { fields, key, change, forget } = useKept(originForm(studio.code), {
    parents: [null] as (CatalogueEntry | null)[],
    kind: 'INCUBATED',
    occurredOn: '',
    document: '',
    confirmed: false,
  });
  const { parents, kind, occurredOn, document, confirmed } = fields;
  const [tried, setTried] = useState(false);
  const { acting, refused, act } = useAct();
  const merges = kind === 'MERGER';
  const places = merges && parents.length < MERGED ? [...parents, null] : merges ? parents : parents.slice(0, 1);
  const put = (at: number, parent: CatalogueEntry | null) =>
    change({ parents: places.map((one, i) => (i === at ? parent : one)) });
  const theirs = (at: number) => {
    const error = refused?.problem.errors?.find((one) => one.pointer === `/parents/${at}`);
    return error?.message ?? (at === 0 ? (beside(refused, 'parent') ?? ofAll()) : undefined);
  };
  // What is wrong with all of them together is said beside the first.
  const ofAll = () => refused?.problem.errors?.find((one) => one.pointer === '/parents')?.message;
  const save = async () => {
    setTried(true);
    const missing = places.findIndex((one) => one === null);
    if (missing >= 0) {
      window.document.getElementById(`origin-parent-${missing}`)?.focus();
      return;
    }
    if (isBadDate(occurredOn)) return;
    const codes = places.map((one) => one?.code);
    const body = {
      ...(merges ? { parents: codes } : { parent: codes[0] }),
      kind,
      ...(occurredOn.trim() ? { occurredOn: tidyDate(occurredOn) } : {}),
      ...(document.trim() ? { document: document.trim() } : {}),
      confirmed,
    };
    const url = apiUrl(`/studios/${encodeURIComponent(studio.code)}/origins`);
    await act(async () => {
      const answer = await post<Studio | Waiting>(url, body, key);
      forget();
      onSent({
        parents: places.map((one) => one?.name ?? '').join(words.listComma),
        submission: 'submission' in answer ? answer.submission : null,
      });
    });
  };
  const cancel = () => {
    forget();
    onCancel();
  };
  return (
    <SmallForm
      name={said.record}
      disabled={acting}
      refused={refused}
      fields={FIELDS}
      onSend={() => void save()}
      onCancel={cancel}
    >
      <SelectField id="origin-kind" label={words.evidence.kind} value={kind} options={words.origins} onChange={(chosen) => change({ kind: chosen })} />
      {places.map((parent, i) => (
        <CatalogueField
          key={i}
          id={`origin-parent-${i}`}
          label={merges ? said.parentN(i + 1) : said.parent}
          hint={said.parentHint}
          path="/studios"
          value={parent}
          complaint={tried && parent === null ? said.needParent : theirs(i)}
          onChange={(chosen) => put(i, chosen)}
        />
      ))}
      {merges && (
        <button type="button" class="btn" onClick={() => change({ parents: [...places, null] })}>
          {said.another}
        </button>
      )}
      <TextField
        id="origin-date"
        label={words.evidence.occurredOn}
        value={occurredOn}
        date
        complaint={tried && isBadDate(occurredOn) ? words.form.badDate : beside(refused, 'occurredOn')}
        hint={<p class="hint">{said.dateHint}</p>}
        onChange={(typed) => change({ occurredOn: typed })}
      />
      <TextField
        id="origin-document"
        label={words.evidence.document}
        value={document}
        complaint={beside(refused, 'document')}
        hint={<p class="hint">{words.review.sourceHint}</p>}
        onChange={(typed) => change({ document: typed })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={confirmed}
          onChange={(event) => change({ confirmed: event.currentTarget.checked })}
        />
        {said.confirmed}
      </label>
      <p class="hint">{said.gradeHint}</p>
      <p class="hint">{said.waitHint}</p>
    </SmallForm>
  );
}
