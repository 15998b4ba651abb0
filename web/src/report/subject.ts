import type { ReportColumn } from '../types';

/** What reports are about; the list of reports has a part for each. */
export const SUBJECTS = [
  'studios',
  'results',
  'people',
  'pairings',
  'events',
  'programme',
  'other',
] as const;

export type Subject = (typeof SUBJECTS)[number];

/** Records that settle what a report is about wherever they stand among its columns. */
const BY_RECORD: [ReportColumn['type'], Subject][] = [
  ['event', 'events'],
  ['project', 'programme'],
  ['base', 'programme'],
  ['pairing', 'pairings'],
  ['innovation', 'results'],
  ['asset', 'results'],
];

/** First words of names, for reports whose rows are no records. */
const BY_WORD: [RegExp, Subject][] = [
  [/^(studio|naming|lineage|alliance)s?$/, 'studios'],
  [/^(result|patent|award|innovation|asset|benefit|economic|copyright)s?$/, 'results'],
  [/^(pair|pairing|mentor|apprentice|master|graduation)s?$/, 'pairings'],
  [/^(event|training|competition|ceremony|contest|course)s?$/, 'events'],
  [/^(project|base|pilot|funding|document)s?$/, 'programme'],
  [/^(person|people|employee|skill|trade|successor|certificate|honour|self)s?$/, 'people'],
];

const BY_FIRST: Partial<Record<ReportColumn['type'], Subject>> = {
  studio: 'studios',
  person: 'people',
  occupation: 'people',
};

/**
 * What a report is about: the records in its columns say it, else its name, else the record that
 * its first column is the key of. One that says nothing of the kind is in the last part, so that
 * no file of a union's own is left out.
 */
export function subjectOf(report: { name: string; columns: readonly ReportColumn[] }): Subject {
  const types = report.columns.map((column) => column.type);
  const record = BY_RECORD.find(([type]) => types.includes(type));
  if (record) return record[1];
  const [word = ''] = report.name.split('-');
  const named = BY_WORD.find(([pattern]) => pattern.test(word));
  if (named) return named[1];
  const [first] = types;
  return (first && BY_FIRST[first]) ?? 'other';
}
