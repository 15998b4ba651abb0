import { Icon } from '../components/Icon';
import { useWords } from '../i18n/index';
import { to } from '../router';
import type { Complaints, Field } from './check';
import { termOf } from './check';
import type { Draft } from './draft';
import { fieldNames, focusField } from './fields';
import type { Hint, Hints } from './hints';
import { fieldOf, stands } from './hints';

interface LookProps {
  draft: Draft;
  /** What the form itself finds wanting. */
  complaints: Complaints;
  /** What the rules say. */
  hints: Hints;
}

/** What will be recorded, what stands in the way, what only leaves a note. */
export function LookPanel({ draft, complaints, hints: { hints, unasked, asking } }: LookProps) {
  const words = useWords();
  const names = fieldNames(words);
  const mentors = draft.mentors.length;
  const apprentices = draft.apprentices.length;
  const [said, pairs] = words.form.pairsSaid(mentors, apprentices, mentors * apprentices);
  const months = termOf(draft);
  const fields = Object.keys(complaints) as Field[];
  return (
    <aside class="panel look" aria-labelledby="look">
      <div class="phead">
        <h2 id="look">{words.form.look}</h2>
      </div>
      <p class="said">
        {said}
        <b>{pairs}</b>
        {months !== null && `${words.comma}${words.units.monthsN(months)}`}
      </p>
      <ul aria-live="polite">
        {fields.map((field) => (
          <li>
            <Icon name="open" />
            <span>
              {complaints[field]}
              <small>
                {names[field]}{' '}
                <button type="button" class="link" onClick={() => focusField(field)}>
                  {words.form.fix}
                </button>
              </small>
            </span>
          </li>
        ))}
        {hints.map((hint) => (
          <HintLine hint={hint} />
        ))}
        {fields.length === 0 && !hints.some(stands) && (
          <li>
            <Icon name={asking || unasked ? 'open' : 'done'} />
            <span>{asking ? words.form.asking : unasked ? words.form.unasked : words.form.ready}</span>
          </li>
        )}
      </ul>
      <p class="pad sub keys">{words.form.keys}</p>
    </aside>
  );
}

/** One thing that the rules say: what, by which rule, and the way to its field. */
function HintLine({ hint }: { hint: Hint }) {
  const words = useWords();
  const said = words.form;
  const field = fieldOf(hint);
  const bad = stands(hint);
  return (
    <li class={bad ? 'bad' : hint.severity === 'WARN' ? 'warn' : undefined} data-code={hint.code}>
      <Icon name={bad ? 'stop' : hint.severity === 'WARN' ? 'warn' : 'open'} />
      <span>
        {hint.message}
        <small>
          {bad ? said.hintBlock : hint.severity === 'WARN' ? said.hintWarn : said.hintInfo}
          {hint.rule && (
            <>
              {words.comma}
              <a class="link" href={to('/rules', { rule: hint.rule })}>
                {hint.source ?? words.rules.keys[hint.rule] ?? hint.rule}
              </a>
            </>
          )}{' '}
          {field && (
            <button type="button" class="link" onClick={() => focusField(field)}>
              {said.fix}
            </button>
          )}
        </small>
      </span>
    </li>
  );
}
