import { useWords } from '../i18n/index';
import type { Question } from './imports';
import { NEW } from './imports';

interface QuestionsProps {
  questions: Question[];
  choices: Record<string, string>;
  choose: (key: string, id: string) => void;
}

/** Whom or what names mean: answered once for the whole workbook. */
export function Questions({ questions, choices, choose }: QuestionsProps) {
  const words = useWords();
  const said = words.imports;
  return (
    <section class="panel" aria-label={said.questions}>
      <div class="phead">
        <h2>{said.questions}</h2>
        <span class="meta">{said.questionsSub}</span>
      </div>
      <div class="questions">
        {questions.map((question) => (
          <fieldset>
            <legend>
              <b>{question.name}</b>
              <span class="meta">
                {[question.unit, question.trade, said.inRows(question.row, question.rows)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </legend>
            {question.candidates.map((one) => (
              <Choice
                name={question.key}
                checked={choices[question.key] === one.id}
                onChoose={() => choose(question.key, one.id)}
                title={one.name}
                text={[
                  one.organisation,
                  one.trade,
                  one.employeeNoTail && said.tail(one.employeeNoTail),
                  one.birthYear && said.born(one.birthYear),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
            {question.about === 'PERSON' && (
              <Choice
                name={question.key}
                checked={choices[question.key] === NEW}
                onChoose={() => choose(question.key, NEW)}
                title={said.asNew}
                text={question.candidates.length ? said.noneOfThem : said.nobody}
              />
            )}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  title: string;
  text: string;
}

function Choice({ name, checked, onChoose, title, text }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {title}
        <span class="two">{text}</span>
      </span>
    </label>
  );
}
