import type { ReportColumn } from '../types';
import { NO_VALUE } from './groups';
import type { Messages } from '../i18n/index';

/** The words for codes, those first whose column has the name of what they are. */
function dictionaries(name: string, words: Messages): (Record<string, string> | undefined)[] {
  const { results, programme } = words;
  const named: Record<string, Record<string, string>> = {
    type: results.types,
    kind: { ...results.kinds, ...programme.kinds },
    status: { ...results.assetStates, ...programme.statuses },
    action: programme.actions,
    grade: results.skillGrades,
    role: results.risks,
    level: words.levels,
    scheme: results.schemes,
  };
  return [
    named[name],
    words.levels,
    results.skillGrades,
    results.types,
    results.kinds,
    results.assetStates,
    results.awardLevels,
    results.awardGrades,
    words.pairingStatus,
    words.roles,
    words.organisationKinds,
    results.schemes,
    results.risks,
    words.events.kinds,
    words.events.roles,
  ];
}

/**
 * The word for a level: that of a naming among studios and on their own, of an award or an honour
 * among everything else.
 */
export function levelWord(level: string, columns: readonly ReportColumn[], words: Messages): string {
  const [first] = columns;
  const ofNaming = !first || first.type === 'studio' || first.type === 'level' || level === 'NONE';
  const names = ofNaming ? words.levels : { ...words.levels, ...words.results.awardLevels };
  return names[level] ?? level;
}

/** The word for a group of an indicator. */
export function groupWord(
  answer: { columns: readonly ReportColumn[] },
  column: string | null,
  key: string,
  words: Messages,
): string {
  const type = answer.columns.find((one) => one.name === column)?.type;
  if (type === 'level') return levelWord(key, answer.columns, words);
  return key === NO_VALUE ? words.reports.noValueNamed : codeWord(column ?? '', key, words);
}

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** A text of a report in words: what is no code of ours stays as it is. */
export function codeWord(name: string, text: string, words: Messages): string {
  if (!CODE.test(text)) return text;
  const known = dictionaries(name, words).find((one) => one?.[text] !== undefined);
  return known?.[text] ?? text;
}
