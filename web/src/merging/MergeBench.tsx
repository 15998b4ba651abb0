import { useEffect, useState } from 'preact/hooks';
import { WhyNot } from '../account/parts';
import { ApiError, apiUrl, send } from '../api';
import { Confirm } from '../components/Confirm';
import { Segments } from '../components/Segments';
import { ErrorPanel, Skeleton } from '../components/states';
import { useWords, wordFor } from '../i18n/index';
import { useAct } from '../review/act';
import type { PersonRef } from '../types';
import { useFetch } from '../useFetch';
import { SubjectLink } from './subject';
import type { GoesOver, MergeAnswer, RecordFields } from './types';

interface MergeBenchProps {
  one: string;
  other: string;
  /** The one that stays unless the reader says otherwise. */
  first: string;
  onDone: (text: string, merged?: { into: string }) => void;
}

const ROWS: (keyof RecordFields)[] = [
  'name',
  'gender',
  'birthYear',
  'organisation',
  'employeeNo',
  'occupation',
  'post',
  'hiredOn',
  'leftOn',
  'retiresOn',
  'status',
];

/** Two records before they are one and after: what stays, what goes over, what stands against it. */
export function MergeBench({ one, other, first, onDone }: MergeBenchProps) {
  const said = useWords().merging;
  const [into, setInto] = useState(first);
  /** Of fields that differ, whose value is kept: true for the record that goes. */
  const [keep, setKeep] = useState<Record<string, boolean>>({});
  const from = into === one ? other : one;
  const body = {
    into,
    keepFrom: Object.keys(keep).filter((field) => keep[field]),
    keepInto: Object.keys(keep).filter((field) => !keep[field]),
  };
  const { answer, failed, again } = useCheck(from, body);
  const names = useNames([one, other]);
  const { acting, refused, act } = useAct();
  const merge = () =>
    act(async () => {
      const done = await send<MergeAnswer | { submission: string }>(
        'POST',
        apiUrl(`/people/${encodeURIComponent(from)}/merge`),
        body,
      );
      onDone('submission' in done ? said.sent : said.done(from, into), 'submission' in done ? undefined : { into });
    });
  const choose = (stays: string) => {
    setInto(stays);
    setKeep({});
  };
  if (failed) return <ErrorPanel error={failed} retry={again} />;
  if (!answer) return <Skeleton lines={6} />;
  const choices = answer.conflicts.filter((conflict) => conflict.field);
  const others = answer.conflicts.filter((conflict) => !conflict.field);
  return (
    <div class="bench">
      <Segments
        label={said.stays}
        shown={said.stays}
        value={into}
        options={[one, other].map((id) => ({ value: id, text: id }))}
        onChange={choose}
      />
      <Fields answer={answer} names={names} />
      {[...new Set([...choices.map((one) => one.field), ...Object.keys(keep)])].map((field) => (
        <Segments
          key={field}
          label={wordFor(said.fields, field)}
          shown={`${said.keep}${wordFor(said.fields, field)}`}
          value={keep[field] === undefined ? '' : keep[field] ? from : into}
          options={[
            { value: from, text: shown(answer.from, field, from, names) },
            { value: into, text: shown(answer.into, field, into, names) },
          ]}
          onChange={(id) => setKeep({ ...keep, [field]: id === from })}
        />
      ))}
      <Moves goesOver={answer.goesOver} numbers={answer.numbers} />
      {others.length > 0 && (
        <div class="against" role="status">
          <b>{said.against}</b>
          <ul>
            {others.map((conflict) => (
              <li key={conflict.message}>
                {conflict.message}{' '}
                {conflict.records.map((record) => (
                  <span key={record}>
                    <SubjectLink subject={record} />{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {refused && <WhyNot error={refused} />}
      <div class="acts">
        <Confirm
          name={said.merge}
          question={said.sure(from, into)}
          disabled={acting || answer.conflicts.length > 0}
          onYes={() => void merge()}
        />
        {choices.length > 0 && <span class="hint">{said.chooseFirst}</span>}
      </div>
    </div>
  );
}

/** What organisations and trades are called, by code. */
type Names = Map<string, string>;

/** Those of two people. */
function useNames([one, other]: [string, string]): Names {
  const first = useFetch<PersonRef>(apiUrl(`/people/${encodeURIComponent(one)}`));
  const second = useFetch<PersonRef>(apiUrl(`/people/${encodeURIComponent(other)}`));
  const names: Names = new Map();
  for (const person of [first.data, second.data]) {
    if (person?.organisation && person.organisationName) names.set(person.organisation, person.organisationName);
    if (person?.occupation && person.occupationName) names.set(person.occupation, person.occupationName);
  }
  return names;
}

/** The value of a field, or of what pages do not show the id of whose it is. */
function shown(record: RecordFields, field: string, id: string, names: Names): string {
  const value = record[field as keyof RecordFields];
  return value === undefined || value === null ? id : (names.get(String(value)) ?? String(value));
}

/** Asks what the merge would come to; nothing is written. */
function useCheck(from: string, body: { into: string }) {
  const [answer, setAnswer] = useState<MergeAnswer | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(body);
  useEffect(() => {
    let here = true;
    setFailed(null);
    send<MergeAnswer>('POST', apiUrl(`/people/${encodeURIComponent(from)}/merge`, { mode: 'check' }), JSON.parse(asked)).then(
      (found) => here && setAnswer(found),
      (failure: unknown) => here && failure instanceof ApiError && setFailed(failure),
    );
    return () => {
      here = false;
    };
  }, [from, asked, attempt]);
  return { answer, failed, again: () => setAttempt((n) => n + 1) };
}

function Fields({ answer, names }: { answer: MergeAnswer; names: Names }) {
  const words = useWords();
  const said = words.merging;
  const text = (record: RecordFields, field: keyof RecordFields) => {
    const value = record[field];
    if (value === null) return '–';
    if (field === 'gender') return wordFor(words.mine.genders, String(value));
    if (field === 'status') return wordFor(words.personStatus, String(value));
    return names.get(String(value)) ?? String(value);
  };
  return (
    <table class="tbl">
      <thead>
        <tr>
          <th scope="col">{said.field}</th>
          <th scope="col">
            {said.goes} <small>{answer.from.id}</small>
          </th>
          <th scope="col">
            {said.staysAs} <small>{answer.into.id}</small>
          </th>
          <th scope="col">{said.after}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.filter((field) => answer.from[field] !== null || answer.into[field] !== null).map((field) => (
          <tr key={field}>
            <th scope="row">{wordFor(said.fields, field)}</th>
            <td>{text(answer.from, field)}</td>
            <td>{text(answer.into, field)}</td>
            <td class={answer.after[field] === answer.into[field] ? '' : 'strong'}>{text(answer.after, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moves({ goesOver, numbers }: { goesOver: GoesOver[]; numbers: string[] }) {
  const said = useWords().merging;
  if (!goesOver.length && !numbers.length) return <p class="hint">{said.nothingGoes}</p>;
  return (
    <div class="moves">
      <b>{said.goesOver(goesOver.filter((one) => !one.keptOnce).length)}</b>
      <ul>
        {goesOver.map((one) => (
          <li key={`${one.kind} ${one.subject}`}>
            {wordFor(said.kinds, one.kind)} <SubjectLink subject={one.subject} name={one.name} />
            {one.keptOnce && <span class="tag">{said.keptOnce}</span>}
          </li>
        ))}
        {numbers.map((field) => (
          <li key={field}>{wordFor(said.fields, field)}</li>
        ))}
      </ul>
    </div>
  );
}
