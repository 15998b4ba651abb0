import { useEffect, useRef, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { useSettled } from '../hooks';
import { useWords } from '../i18n/index';
import type { Page, PersonItem, StudioItem, StudioRef } from '../types';
import { useFetch } from '../useFetch';
import { PersonOption, step, StudioOption } from './candidates';
import { Icon } from './Icon';

interface QuestionPickerProps {
  name: string | null;
  asOf: string;
  onChoose: (studio: StudioRef) => void;
}

type Candidate =
  | { kind: 'person'; person: PersonItem; studio: StudioRef | null }
  | { kind: 'studio'; item: StudioItem; studio: StudioRef };

const MOST_PEOPLE = 6;
const MOST_STUDIOS = 6;

/** The slot of the home page's sentence: a studio, or a person and so a studio they led. */
export function QuestionPicker({ name, asOf, onChoose }: QuestionPickerProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('mousedown', away);
    return () => document.removeEventListener('mousedown', away);
  }, [open]);
  return (
    <span class="slotbox" ref={box}>
      <button
        ref={button}
        type="button"
        class="slot"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={name ? words.home.change(name) : words.home.choose}
        onClick={() => setOpen(!open)}
      >
        <span>{name ?? words.home.choose}</span>
        <Icon name="down" />
      </button>
      {open && (
        <PickerDialog
          asOf={asOf}
          onShut={shut}
          onChoose={(studio) => {
            shut();
            onChoose(studio);
          }}
        />
      )}
    </span>
  );
}

interface DialogProps {
  asOf: string;
  onShut: () => void;
  onChoose: (studio: StudioRef) => void;
}

function PickerDialog({ asOf, onShut, onChoose }: DialogProps) {
  const words = useWords();
  const { may } = useRights();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const q = useSettled(text.trim(), 140);
  const people = useFetch<Page<PersonItem>>(q && may('people') ? apiUrl('/people', { q, limit: MOST_PEOPLE }) : null);
  const studios = useFetch<Page<StudioItem>>(apiUrl('/studios', { q, asOf, limit: MOST_STUDIOS }));
  const candidates = candidatesOf(q ? (people.data?.items ?? []) : [], studios.data?.items ?? []);
  const choose = (candidate: Candidate | undefined) => {
    if (candidate?.studio) onChoose(candidate.studio);
  };
  useEffect(() => field.current?.focus(), []);
  useEffect(() => setActive(Math.max(0, candidates.findIndex((one) => one.studio))), [q, people.data, studios.data]);
  const keys = (event: KeyboardEvent) => {
    const next = step(event.key, active, candidates.length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(candidates[active]);
    } else if (event.key === 'Escape') {
      onShut();
    }
  };
  const settled = q === text.trim() && !people.loading && !studios.loading;
  return (
    <div class="candidates floating" role="dialog" aria-label={words.picker.dialog} onKeyDown={keys}>
      <div class="question">
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          aria-expanded="true"
          aria-controls="question-results"
          aria-autocomplete="list"
          aria-activedescendant={candidates.length ? optionId(active) : undefined}
          aria-label={words.picker.field}
          placeholder={words.picker.field}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Results candidates={candidates} active={active} q={q} asOf={asOf} onChoose={choose} />
      <p class="hintline" role="status">
        {candidates.length || !settled
          ? `${words.picker.hint}${words.picker.keys}`
          : words.picker.nothing}
      </p>
    </div>
  );
}

const optionId = (place: number) => `question-option-${place}`;

interface ResultsProps {
  candidates: Candidate[];
  active: number;
  q: string;
  asOf: string;
  onChoose: (candidate: Candidate) => void;
}

function Results({ candidates, active, q, asOf, onChoose }: ResultsProps) {
  const words = useWords();
  const people = candidates.filter((one) => one.kind === 'person');
  const namesakes = people.filter((one) => one.person.name === people[0]?.person.name);
  const firstStudio = candidates.findIndex((one) => one.kind === 'studio');
  return (
    <div class="results" id="question-results" role="listbox" aria-label={words.picker.candidates}>
      {candidates.map((candidate, place) => (
        <>
          {place === 0 && candidate.kind === 'person' && (
            <Heading
              text={words.picker.people}
              said={namesakes.length > 1 ? words.picker.same(namesakes.length) : ''}
            />
          )}
          {place === firstStudio && <Heading text={words.picker.studios} said="" />}
          {candidate.kind === 'person' ? (
            <PersonOption
              id={optionId(place)}
              person={candidate.person}
              q={q}
              selected={place === active}
              disabled={candidate.studio === null}
              about={candidate.studio ? words.picker.led(candidate.studio.name) : words.picker.ledNone}
              onChoose={() => onChoose(candidate)}
            />
          ) : (
            <StudioOption
              id={optionId(place)}
              studio={candidate.item}
              q={q}
              asOf={asOf}
              selected={place === active}
              onChoose={() => onChoose(candidate)}
            />
          )}
        </>
      ))}
    </div>
  );
}

function Heading({ text, said }: { text: string; said: string }) {
  return (
    <h2 role="presentation">
      <span>{text}</span>
      <span>{said}</span>
    </h2>
  );
}

/** A person stands once for each studio they led, or once, not to be chosen, for none. */
function candidatesOf(people: PersonItem[], studios: StudioItem[]): Candidate[] {
  const fromPeople = people.flatMap((person): Candidate[] =>
    person.led.length
      ? person.led.map((studio) => ({ kind: 'person', person, studio }))
      : [{ kind: 'person', person, studio: null }],
  );
  const fromStudios = studios.map((item): Candidate => ({ kind: 'studio', item, studio: item }));
  return [...fromPeople, ...fromStudios];
}
