import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { useWho } from '../account/who';
import { apiUrl } from '../api';
import { spanText } from '../components/Evidence';
import { Note } from '../components/states';
import { useWords, wordFor } from '../i18n/index';
import { studioUrl, submissionUrl } from '../router';
import type { Organisation, Page, Studio } from '../types';
import { useFetch } from '../useFetch';
import type { SentOrigin } from './OriginForm';
import { OriginForm } from './OriginForm';

/** Where a studio is recorded to have come from, its former names, and a form to record more. */
export function StudioOrigins({ studio }: { studio: Studio }) {
  const words = useWords();
  const records = useRecordsFor(studio.organisation);
  const [writing, setWriting] = useState(false);
  const [sent, setSent] = useState<SentOrigin | null>(null);
  const earlier = studio.names.filter((one) => one.name !== studio.name);
  if (!studio.origins.length && !earlier.length && !records) return null;
  return (
    <section class="panel" aria-labelledby="origins">
      <div class="phead">
        <h2 id="origins">
          {studio.origins.length || records ? words.studio.recordedOrigins : words.studio.names}
        </h2>
        {records && !writing && (
          <div class="tools">
            <button
              type="button"
              class="btn"
              onClick={() => {
                setSent(null);
                setWriting(true);
              }}
            >
              {words.origin.record}
            </button>
          </div>
        )}
      </div>
      {sent && (
        <div class="outcomes">
          <Note title={sent.submission ? words.origin.waits(sent.parents) : words.origin.recorded(sent.parents)}>
            {sent.submission && (
              <a class="link" href={submissionUrl(sent.submission)}>
                {words.review.seeSubmission}
              </a>
            )}
          </Note>
        </div>
      )}
      {writing && (
        <OriginForm
          studio={studio}
          onSent={(what) => {
            setWriting(false);
            setSent(what);
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      {records && !studio.origins.length && !writing && <p class="pad sub">{words.origin.none}</p>}
      <ul class="pairlist">
        {studio.origins.map((origin) => (
          <li>
            <b>
              <a href={studioUrl(origin.parent)}>{origin.parentName ?? origin.parent}</a>
            </b>
            <span class="tag">{wordFor(words.origins, origin.kind)}</span>
            <small>
              {[
                origin.occurredOn,
                origin.document,
                origin.confirmed ? words.studio.confirmed : words.studio.unconfirmed,
              ]
                .filter(Boolean)
                .join(words.comma)}
            </small>
          </li>
        ))}
        {earlier.map((one) => (
          <li>
            <b>{one.name}</b>
            <span class="tag">{words.studio.names}</span>
            <small>{spanText(one, words)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the reader records for an organisation or one above it; the server has the last word. */
function useRecordsFor(organisation: string | null): boolean {
  const { may } = useRights();
  const who = useWho();
  const asks = may('record') && !may('everybody') && organisation !== null;
  const all = useFetch<Page<Organisation>>(asks ? apiUrl('/organisations', { limit: 1000 }) : null);
  if (may('everybody')) return true;
  if (!asks || !all.data) return false;
  const parents = new Map(all.data.items.map((one) => [one.code, one.parent]));
  const own = who.scopes.filter((one) => one.role === 'RECORDER').map((one) => one.organisation);
  for (let at: string | null = organisation; at !== null; at = parents.get(at) ?? null) {
    if (own.includes(at)) return true;
  }
  return false;
}
