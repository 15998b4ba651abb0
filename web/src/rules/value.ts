import type { Messages } from '../i18n/index';
import { wordFor } from '../i18n/index';

/** What the value of a rule says, in words. Its codes stay what is written in the form. */
export function ruleValue(
  words: Messages,
  key: string,
  value: string | null,
  honours: Record<string, string>,
): string {
  const said = words.rules;
  if (value === null) return said.lifted;
  if (value === 'true') return said.holds;
  if (/^\d+$/.test(value)) return said.number(Number(value));
  return value
    .split(';')
    .map((word) => one(words, key, word.trim(), honours))
    .join(said.between);
}

function one(words: Messages, key: string, word: string, honours: Record<string, string>): string {
  const said = words.rules;
  const extended = /^EXTEND_(\d+)M$/.exec(word);
  if (extended) return said.extended(Number(extended[1]));
  if (word === 'OTHER_MENTOR') return said.otherMentor;
  if (word === 'MODEL_WORKER') return said.modelWorker;
  const [first = '', second, third] = word.split(':');
  if (first === 'YEARS_IN_TRADE') return said.yearsInTrade(Number(second));
  if (first === 'TITLE') return said.titled(second ?? '');
  if (key === 'agreement.required') return wordFor(said.columns, word);
  if (key === 'termination.reasons') return wordFor(words.endReasons, word);
  if (key === 'allowance.factors') {
    return said.factor(wordFor(words.assessmentGrades, first), Number(second));
  }
  if (key === 'assessment.weights') {
    return said.points(wordFor(words.assessed.parts, first), Number(second));
  }
  if (third !== undefined) {
    return said.yuan(said.places(wordFor(words.levels, first), second ?? ''), Number(third));
  }
  if (key === 'mentorReward') return said.yuan(wordFor(words.skillGrades, first), Number(second));
  return words.skillGrades[word] ?? words.levels[word] ?? words.honourNames[word] ?? honours[word] ?? word;
}
