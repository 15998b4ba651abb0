import { useWords, wordFor } from '../i18n/index';
import { isRing, stepOf } from '../levels';
import { useAbout } from '../session';
import type { Level, User } from '../types';
import { Icon } from './Icon';

interface LevelTagProps {
  level: Level | null;
  /** What the level is called, where it is not that of a naming. */
  word?: string;
}

/** Level of naming: width, tint and word. */
export function LevelTag({ level, word }: LevelTagProps) {
  const words = useWords();
  return (
    <span class="level" data-l={stepOf(level)} data-ring={isRing(level) ? '' : undefined}>
      <i />
      {word ?? wordFor(words.levels, level ?? 'NONE')}
    </span>
  );
}

/** The letter of a link's grade in its box. */
export function GradeTag({ grade }: { grade: string }) {
  const words = useWords();
  return (
    <b class="grade" data-g={grade} title={`${grade} ${wordFor(words.grades, grade)}`}>
      {grade}
    </b>
  );
}

const STATES: Record<string, string[]> = {
  DRAFT: ['M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2z'],
  ACTIVE: ['M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2z', 'M7 6.6v.8'],
  GRADUATED: ['M2.5 7.5l3 3 6-7'],
  FAILED: ['M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2z', 'M4.5 7h5'],
  EXTENDED: ['M1.5 7h9M8 3.8L11.2 7 8 10.2M1.5 4.5v5'],
  TERMINATED: ['M2 7h3M9 7h3M6 3.5v7M8 3.5v7'],
  VOID: ['M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2z', 'M3.6 10.4l6.8-6.8'],
};

const RUNNING = ['ACTIVE', 'GRADUATED', 'EXTENDED'];

/** State of a pairing: a shape and the word. */
export function PairingState({ status }: { status: string }) {
  const words = useWords();
  return (
    <span class={RUNNING.includes(status) ? 'state' : 'state off'}>
      <svg viewBox="0 0 14 14" aria-hidden="true" stroke-dasharray={status === 'DRAFT' ? '2.4 2.2' : undefined}>
        {(STATES[status] ?? []).map((path) => (
          <path d={path} />
        ))}
      </svg>
      {wordFor(words.pairingStatus, status)}
    </span>
  );
}

/** Beside a pairing that counts although its other side had nobody to ask. */
export function Unconfirmed({ pairing }: { pairing: { unconfirmedBy?: string[] } }) {
  const words = useWords().review;
  if (!pairing.unconfirmedBy?.length) return null;
  return <span class="tag unconfirmed">{words.unconfirmed}</span>;
}

export function Avatar({ name, lead }: { name: string; lead?: boolean }) {
  return (
    <span class={lead ? 'avatar lead' : 'avatar'} aria-hidden="true">
      {[...name][0]}
    </span>
  );
}

/** Whether an account lets in: a shape and the word. */
export function UserState({ user }: { user: User }) {
  const words = useWords().users;
  const { today } = useAbout();
  const until = user.oneTimeUntil;
  const [word, icon] = user.disabled
    ? [words.disabled, 'stop' as const]
    : until !== null
      ? until < today
        ? [words.tooOld, 'stop' as const]
        : [words.mustChange(until), 'open' as const]
      : [words.works, 'done' as const];
  return (
    <span class="state">
      <Icon name={icon} />
      {word}
    </span>
  );
}

export function StudioAvatar() {
  return (
    <span class="avatar studio" aria-hidden="true">
      <svg viewBox="0 0 22 22" fill="none" stroke-linecap="round">
        <path d="M2 6h18" stroke="var(--l3)" stroke-width="4" />
        <path d="M5 6c5 0 3 9 8 9h7" stroke="var(--l2)" stroke-width="2" />
      </svg>
    </span>
  );
}
