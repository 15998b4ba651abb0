import { useState } from 'preact/hooks';
import { CitedDocument } from '../components/CitedDocument';
import { spanText } from '../components/Evidence';
import { Note } from '../components/states';
import { useWords, wordFor } from '../i18n/index';
import { isBegun } from '../kept';
import { studioUrl, submissionUrl } from '../router';
import type { Studio } from '../types';
import type { SentOrigin } from './OriginForm';
import { originForm, OriginForm } from './OriginForm';
import { useRecordsFor } from './recordsFor';

/** Where a studio is recorded to have come from, its former names, and a form to record more. */
export function StudioOrigins({ studio }: { studio: Studio }) {
  const words = useWords();
  const records = useRecordsFor(studio.organisation);
  const [writing, setWriting] = useState(() => isBegun(originForm(studio.code)));
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
                origin.confirmed ? words.studio.confirmed : words.studio.unconfirmed,
              ]
                .filter(Boolean)
                .join(words.comma)}
              {origin.document && (
                <>
                  {words.comma}
                  <CitedDocument id={origin.document} />
                </>
              )}
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
