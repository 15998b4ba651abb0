import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n/index';
import { placeName } from '../river/studioRiver';
import type { PersonItem, StudioItem } from '../types';
import { Avatar, LevelTag, StudioAvatar } from './tags';
import { namesOfLeaders } from './StudioLineage';

/** A name with the part that was typed marked. */
export function Marked({ text, q }: { text: string; q: string }) {
  const at = q ? text.indexOf(q) : -1;
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{q}</mark>
      {text.slice(at + q.length)}
    </>
  );
}

interface OptionProps {
  id: string;
  selected: boolean;
  disabled?: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}

function Option({ id, selected, disabled, onChoose, children }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={disabled ? true : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onChoose()}
    >
      {children}
    </li>
  );
}

interface PersonOptionProps {
  id: string;
  person: PersonItem;
  q: string;
  selected: boolean;
  onChoose: () => void;
  disabled?: boolean;
  about?: string;
}

/** A person among candidates: unit, trade and the end of the number tell namesakes apart. */
export function PersonOption(props: PersonOptionProps) {
  const words = useWords();
  const { person } = props;
  const place = [placeName(person.organisationName), person.occupationName].filter(Boolean);
  return (
    <Option id={props.id} selected={props.selected} disabled={props.disabled ?? false} onChoose={props.onChoose}>
      <Avatar name={person.name} />
      <span class="name">
        <Marked text={person.name} q={props.q} />
      </span>
      <span class="tail">
        {person.employeeNoTail && (
          <>
            {words.picker.tail} <b>{person.employeeNoTail}</b>
          </>
        )}
      </span>
      <span class="about">
        <b>{place.join(' · ')}</b>
        {props.about && (
          <>
            {place.length > 0 && <br />}
            {props.about}
          </>
        )}
      </span>
    </Option>
  );
}

interface NumberOptionProps {
  id: string;
  number: string;
  selected: boolean;
  onChoose: () => void;
}

/** Somebody of another organisation, by the number as it was typed. */
export function NumberOption({ id, number, selected, onChoose }: NumberOptionProps) {
  const words = useWords().picker;
  return (
    <Option id={id} selected={selected} onChoose={onChoose}>
      <Avatar name="?" />
      <span class="name">{words.useNumber(number)}</span>
      <span class="about">{words.byNumber}</span>
    </Option>
  );
}

interface StudioOptionProps {
  id: string;
  studio: StudioItem;
  q: string;
  asOf: string;
  selected: boolean;
  onChoose: () => void;
}

export function StudioOption({ id, studio, q, asOf, selected, onChoose }: StudioOptionProps) {
  const words = useWords();
  const leaders = namesOfLeaders(studio, asOf, words);
  const about = [
    placeName(studio.organisationName),
    studio.foundedOn && words.picker.founded(studio.foundedOn.slice(0, 4)),
    leaders && words.picker.leader(leaders),
    studio.closedOn && studio.closedOn <= asOf && words.river.ended(studio.closedOn),
  ];
  return (
    <Option id={id} selected={selected} onChoose={onChoose}>
      <StudioAvatar />
      <span class="name">
        <Marked text={studio.name} q={q} />
      </span>
      <span class="tail">
        <LevelTag level={studio.level} />
      </span>
      <span class="about">{about.filter(Boolean).join(' · ')}</span>
    </Option>
  );
}

/** Moves through a list of options by the arrow keys; returns the new place. */
export function step(key: string, place: number, count: number): number | null {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  return (place + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
