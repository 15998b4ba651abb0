import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { apiUrl, read, remove } from '../api';
import { Confirm } from '../components/Confirm';
import { spanText } from '../components/Evidence';
import { PairingLink, People } from '../components/StudioParts';
import { dayAfter, lastDay } from '../dates';
import { useWords } from '../i18n/index';
import { isBegun } from '../kept';
import { useAct } from '../review/act';
import { useRecordsFor } from '../studio/recordsFor';
import type { Pairing, Person } from '../types';
import { transferForm, TransferForm } from './TransferForm';

interface PostsPanelProps {
  person: Person;
  /** After a transfer, or one taken back. */
  onChanged: () => void;
}

/** 任职经历: the present post and those before; whoever records for the unit moves people on. */
export function PostsPanel({ person, onChanged }: PostsPanelProps) {
  const words = useWords();
  const said = words.transfer;
  const records = useRecordsFor(person.organisation);
  const [moving, setMoving] = useState(() => isBegun(transferForm(person.id)));
  const [left, setLeft] = useState<Pairing[] | null>(null);
  const { acting, refused, act } = useAct();
  const mayMove = records && person.organisation !== null && !person.erasedAt;
  if (!person.posts.length && !mayMove) return null;
  const since = person.presentSince;
  // What can be taken back; the server has the last word.
  const moved = since && person.posts.some((post) => post.to && dayAfter(lastDay(post.to)) === since) ? since : null;
  const takeBack = async () => {
    const url = apiUrl(`/people/${encodeURIComponent(person.id)}`);
    const done = await act(async () => {
      const { etag } = await read(url);
      await remove(`${url}/posts/${moved}`, etag);
    });
    if (!done) return;
    setLeft(null);
    onChanged();
  };
  return (
    <section class="panel" aria-labelledby="posts">
      <div class="phead">
        <h2 id="posts">{words.person.posts}</h2>
        {mayMove && (
          <div class="tools">
            <button type="button" class="btn" aria-expanded={moving} onClick={() => setMoving(!moving)}>
              {said.title}
            </button>
          </div>
        )}
      </div>
      {moving && (
        <TransferForm
          person={person}
          onDone={(pairings) => {
            setMoving(false);
            setLeft(pairings);
            onChanged();
          }}
          onCancel={() => setMoving(false)}
        />
      )}
      {left && <LeftBehind pairings={left} />}
      <ul class="pairlist">
        {person.organisation && (
          <li>
            <b>{person.organisationName ?? person.organisation}</b>
            <span class="tag">{said.present}</span>
            <small>
              {[person.post, person.occupationName, spanText({ from: since, to: person.leftOn }, words)]
                .filter(Boolean)
                .join(words.comma)}
            </small>
            {moved && mayMove && (
              <div>
                <Confirm
                  name={said.takeBack}
                  question={said.takeBackSure(moved)}
                  disabled={acting}
                  onYes={() => void takeBack()}
                />
              </div>
            )}
          </li>
        )}
        {[...person.posts].reverse().map((post) => (
          <li>
            <b>{post.organisationName ?? post.organisation}</b>
            <span>{post.post}</span>
            <small>{spanText(post, words)}</small>
          </li>
        ))}
      </ul>
      {refused && <WhyNot error={refused} />}
    </section>
  );
}

/** The pairings to see to after a transfer. */
function LeftBehind({ pairings }: { pairings: Pairing[] }) {
  const words = useWords();
  const said = words.transfer;
  return (
    <div class="pad" role="status">
      <p>
        <b>{said.done}</b>
      </p>
      <p>{pairings.length ? said.left(pairings.length) : said.noneLeft}</p>
      {pairings.length > 0 && (
        <ul class="plain">
          {pairings.map((pairing) => (
            <li>
              <PairingLink pairing={pairing} link="link" /> <People pairing={pairing} ids={pairing.mentors} /> →{' '}
              <People pairing={pairing} ids={pairing.apprentices} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
