import { useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { apiUrl, read, remove, send } from '../api';
import { PersonName } from '../components/PersonName';
import { useWords, wordFor } from '../i18n/index';
import { useAct } from '../review/act';
import { MergeBench } from './MergeBench';
import type { Twin, TwinSide } from './types';

interface TwinLineProps {
  twin: Twin;
  /** Says what became of the two. */
  onDone: (text: string, merged?: { into: string }) => void;
}

/** Two records side by side, and what can be done about them. */
export function TwinLine({ twin, onDone }: TwinLineProps) {
  const said = useWords().merging;
  const [open, setOpen] = useState(false);
  const { acting, refused, act } = useAct();
  const { one, other } = twin;
  const gist = said.two(one.person.name, other.person.name);
  const url = apiUrl(`/people/${encodeURIComponent(one.person.id)}/different`);
  const different = () =>
    act(async () => {
      await send('POST', url, { person: other.person.id });
      onDone(said.marked(gist));
    });
  const takeBack = () =>
    act(async () => {
      const { etag } = await read(apiUrl(`/people/${encodeURIComponent(one.person.id)}`));
      await remove(`${url}/${encodeURIComponent(other.person.id)}`, etag ?? '');
      onDone(said.unmarked(gist));
    });
  return (
    <li class="twin">
      <div class="what">
        <div class="sides">
          <Side side={one} />
          <Side side={other} />
        </div>
        <span class="reasons">
          {twin.reasons.map((reason) => (
            <span class="tag" key={reason}>
              {wordFor(said.reasons, reason)}
            </span>
          ))}
        </span>
      </div>
      <div class="side">
        {twin.marked ? (
          <button type="button" class="btn" disabled={acting} onClick={() => void takeBack()}>
            {said.takeBack}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="btn primary"
              aria-expanded={open}
              aria-label={`${said.compare} ${gist}`}
              onClick={() => setOpen(!open)}
            >
              {said.compare}
            </button>
            <button
              type="button"
              class="btn"
              aria-label={`${said.different} ${gist}`}
              disabled={acting}
              onClick={() => void different()}
            >
              {said.different}
            </button>
          </>
        )}
      </div>
      {refused && <WhyNot error={refused} />}
      {open && <MergeBench one={one.person.id} other={other.person.id} first={later(twin)} onDone={onDone} />}
    </li>
  );
}

/** Which of the two is the record of today: of the one who left the other stays. */
function later({ one, other }: Twin): string {
  if (one.leftOn !== null && other.leftOn === null) return other.person.id;
  if (other.leftOn !== null && one.leftOn === null) return one.person.id;
  return (one.hiredOn ?? '') > (other.hiredOn ?? '') ? one.person.id : other.person.id;
}

function Side({ side }: { side: TwinSide }) {
  const words = useWords();
  const { person, birthYear, hiredOn, leftOn } = side;
  const facts = [
    person.organisationName,
    person.occupationName,
    person.employeeNoTail && words.person.tail(person.employeeNoTail),
    birthYear === null ? words.merging.noYear : words.merging.born(birthYear),
    (hiredOn || leftOn) && `${hiredOn ?? ''} – ${leftOn ?? ''}`,
  ].filter(Boolean);
  return (
    <div>
      <b>
        <PersonName id={person.id} name={person.name} link="strong" />
      </b>
      <small>{facts.join(words.listComma)}</small>
      <small class="id">{person.id}</small>
    </div>
  );
}
