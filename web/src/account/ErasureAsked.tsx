import { useState } from 'preact/hooks';
import { apiUrl, send } from '../api';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import { WhyNot } from './parts';
import { useAct } from '../review/act';
import { ReasonForm } from '../review/ReasonForm';

/** Asking that everything personal be erased; another person decides. */
export function ErasureAsked({ id }: { id: string }) {
  const said = useWords().erasure;
  const [writing, setWriting] = useState(false);
  const [asked, setAsked] = useState(false);
  const { acting, refused, act } = useAct();
  const ask = async (reason: string) => {
    const done = await act(() => send('POST', apiUrl(`/people/${encodeURIComponent(id)}/erasure`), { reason }));
    if (done) {
      setWriting(false);
      setAsked(true);
    }
  };
  return (
    <section class="panel" aria-labelledby="erasure">
      <div class="phead">
        <h2 id="erasure">{said.title}</h2>
        {!writing && !asked && (
          <div class="tools">
            <button type="button" class="btn" onClick={() => setWriting(true)}>
              {said.ask}
            </button>
          </div>
        )}
      </div>
      <p class="pad sub">{said.sub}</p>
      {refused && <WhyNot error={refused} />}
      {asked && (
        <div class="outcomes">
          <Note title={said.asked} />
        </div>
      )}
      {writing && (
        <ReasonForm
          id="erasure-reason"
          label={said.reason}
          name={said.send}
          disabled={acting}
          onSend={ask}
          onCancel={() => setWriting(false)}
        />
      )}
    </section>
  );
}
