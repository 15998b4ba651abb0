import type { Messages } from '../i18n/index';
import { wordFor } from '../i18n/index';
import { assetUrl, eventUrl, innovationUrl, organisationUrl, pairingUrl, studioUrl } from '../router';
import type { TimelineEntry } from '../types';

/** Where an entry leads; null where no page of ours shows its record. */
export function leadsTo(entry: TimelineEntry, pairings: boolean): string | null {
  const colon = entry.subject?.indexOf(':') ?? -1;
  if (!entry.subject || colon < 0) return null;
  const key = entry.subject.slice(colon + 1);
  switch (entry.subject.slice(0, colon)) {
    case 'studio':
      return studioUrl(key);
    case 'innovation':
      return innovationUrl(key);
    case 'event':
      return eventUrl(key);
    case 'ip-asset':
      return assetUrl(key);
    case 'organisation':
      return organisationUrl(key);
    case 'pairing':
      return pairings ? pairingUrl(key) : null;
    default:
      return null;
  }
}

/** What happened, in a few words. */
export function said(entry: TimelineEntry, words: Messages): string {
  const told = words.career;
  const [code = null] = entry.codes;
  const name = entry.name ?? '';
  const people = entry.people.map((one) => one.name ?? words.masked.somebody).join(words.listComma);
  switch (entry.kind) {
    case 'ENTERED':
      return told.entered(name);
    case 'APPRENTICED':
      return told.apprenticed(people);
    case 'GRADUATED':
      return told.graduated;
    case 'GRADE':
      return wordFor(words.results.skillGrades, code);
    case 'X_CERTIFICATE':
      return told.x(wordFor(words.results.xGrades, code));
    case 'STUDIO_FOUNDED':
      return told.founded(name);
    case 'NAMING':
      return told.named(name, wordFor(words.levels, code));
    case 'MENTORED':
      return told.mentored(people);
    case 'LEFT':
      return told.left;
    case 'RETIRED':
      return told.retired;
    default:
      return name;
  }
}

/** What is said beside it: of what kind it is, with whom, until when. */
export function beside(entry: TimelineEntry, words: Messages): string {
  const [code = null, second = null, third = null] = entry.codes;
  const parts: (string | null)[] = [];
  switch (entry.kind) {
    case 'APPRENTICED':
    case 'MENTORED':
      parts.push(entry.name);
      break;
    case 'GRADUATED':
      parts.push(wordFor(words.assessmentGrades, code), entry.people.map((one) => one.name).join(words.listComma));
      break;
    case 'QUALIFICATION':
      parts.push(words.results.schemes['PROFESSIONAL'] ?? null);
      break;
    case 'TITLE':
      parts.push(words.results.schemes['TITLE'] ?? null);
      break;
    case 'STUDIO':
    case 'STUDIO_FOUNDED':
      parts.push(wordFor(words.roles, code));
      break;
    case 'CONTEST':
      parts.push(
        wordFor(words.events.kinds, code),
        entry.detail ?? (third && words.events.rankN(Number(third))),
      );
      break;
    case 'EVENT':
      parts.push(wordFor(words.events.kinds, code), wordFor(words.events.roles, third));
      break;
    case 'RESULT':
      parts.push(wordFor(words.results.types, code), second && words.results.rank(Number(second)));
      break;
    case 'AWARD':
      parts.push(
        wordFor(words.results.awardLevels, code),
        wordFor(words.results.awardGrades, second),
        entry.detail,
      );
      break;
    case 'PATENT':
      parts.push(wordFor(words.results.kinds, code), wordFor(words.results.assetStates, second));
      break;
    case 'HONOUR':
      parts.push(wordFor(words.honourLevels, code), entry.detail);
      break;
    case 'POST':
      parts.push(entry.detail);
      break;
    default:
      break;
  }
  if (entry.until) parts.push(words.career.until(entry.until));
  return parts.filter(Boolean).join(words.comma);
}

/** Of the nation, like a seal on a scroll. */
export function isNational(entry: TimelineEntry): boolean {
  if (entry.kind === 'CONTEST') return entry.codes[1] === 'NATIONAL' && entry.detail !== null;
  return (entry.kind === 'HONOUR' || entry.kind === 'AWARD') && entry.codes[0] === 'NATIONAL';
}

/** The eight grades from the lowest. */
export const GRADES = [
  'APPRENTICE',
  'JUNIOR',
  'INTERMEDIATE',
  'SENIOR',
  'TECHNICIAN',
  'SENIOR_TECHNICIAN',
  'SPECIAL_TECHNICIAN',
  'CHIEF_TECHNICIAN',
];

/** How high a grade is, 1 … 8; 0 for what is none. */
export function gradeOf(entry: TimelineEntry): number {
  return entry.kind === 'GRADE' ? GRADES.indexOf(entry.codes[0] ?? '') + 1 : 0;
}
