import { useRights } from '../account/rights';
import { PersonName } from '../components/PersonName';
import type { Messages } from '../i18n/index';
import { useWords, wordFor } from '../i18n/index';
import { innovationUrl, pairingUrl } from '../router';
import type { Condition, ConditionFact, ConditionState, Promotion } from '../types';

const ORDER: ConditionState[] = ['MISSING', 'UNKNOWN', 'MET'];
const CLASSES: Record<ConditionState, string> = { MET: 'met', MISSING: 'missing', UNKNOWN: 'unknown' };

/** The words of a condition that is missing come first. */
function sorted(conditions: Condition[]): Condition[] {
  return [...conditions].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** 申报省级还缺 2 项. */
export function gapTitle(promotion: Promotion, words: Messages): string {
  return promotion.level
    ? words.promotion.lacks(wordFor(words.levels, promotion.level), promotion.missing)
    : words.promotion.title;
}

/** How many conditions there are, and how many are met. */
export function gapSub(promotion: Promotion, words: Messages): string {
  const met = promotion.conditions.filter((one) => one.state === 'MET').length;
  return [
    words.promotion.sub(promotion.conditions.length, met),
    promotion.unknown > 0 ? words.promotion.unknown(promotion.unknown) : null,
  ]
    .filter(Boolean)
    .join(words.comma);
}

/** A part for each condition: full when met, hollow when missing. The list says the same. */
export function GapBar({ conditions }: { conditions: Condition[] }) {
  return (
    <div class="gapbar" aria-hidden="true">
      {sorted(conditions)
        .reverse()
        .map((one) => (
          <i class={CLASSES[one.state]} />
        ))}
    </div>
  );
}

interface GapListProps {
  conditions: Condition[];
  /** Whether the records that speak for each condition are listed. */
  whole?: boolean;
}

/** What is missing, then the rest. */
export function GapList({ conditions, whole = false }: GapListProps) {
  const words = useWords();
  return (
    <ul class={whole ? 'gap whole' : 'gap'}>
      {sorted(conditions).map((one) => (
        <li class={CLASSES[one.state]}>
          <State state={one.state} />
          <div>
            <span class="vh">{wordFor(words.promotion.states, one.state)} </span>
            <b>{wordFor(words.promotion.rules, one.rule)}</b>
            <small>{needed(one, words)}</small>
            {whole && <Facts condition={one} />}
            {whole && one.source && (
              <small>
                {words.promotion.rule(one.source)}
                {one.effectiveFrom && words.comma + words.promotion.since(one.effectiveFrom)}
              </small>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function State({ state }: { state: ConditionState }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="7" stroke-dasharray={state === 'MET' ? undefined : '3 2.6'} />
      {state === 'MET' && <path d="m6 9.3 2 2 4-4.4" />}
      {state === 'UNKNOWN' && <path d="M9 5.5v4M9 12v.1" />}
    </svg>
  );
}

/** What the rule asks for and what there is. */
function needed(condition: Condition, words: Messages): string {
  const count = words.promotion.count[condition.rule];
  const text =
    condition.need !== null && count
      ? count(condition.need, condition.have)
      : words.promotion.oneOf(
          condition.options
            .map((one) => words.honourNames[one.code] ?? one.name ?? words.levels[one.code] ?? words.skillGrades[one.code] ?? one.code)
            .join(words.listComma),
        );
  const aside = condition.severity === 'INFO' ? wordFor(words.promotion.severities, 'INFO') : null;
  return [text, aside].filter(Boolean).join(words.comma);
}

function Facts({ condition }: { condition: Condition }) {
  const words = useWords();
  if (!condition.facts.length && !condition.hidden) return null;
  return (
    <ul class="facts plain">
      {condition.facts.map((fact) => (
        <li>
          <FactName fact={fact} />
          <small>{factText(fact, words)}</small>
        </li>
      ))}
      {condition.hidden && <li class="sub">{words.promotion.hidden}</li>}
    </ul>
  );
}

/** The name, which leads to the record where there is a page of it. */
function FactName({ fact }: { fact: ConditionFact }) {
  const { may } = useRights();
  const at = fact.record?.indexOf(':') ?? -1;
  const key = fact.record ? fact.record.slice(at + 1) : null;
  if (fact.kind === 'RESULT' && key) return <a href={innovationUrl(key)}>{fact.name}</a>;
  if (fact.kind === 'APPRENTICE' && key) {
    return may('pairings') ? <a href={pairingUrl(key)}>{fact.name}</a> : <>{fact.name}</>;
  }
  if (fact.kind === 'NAMING' || fact.kind === 'FOUNDING') return <>{fact.name}</>;
  return <PersonName id={key} name={fact.name} leads={fact.kind !== 'MEMBER'} />;
}

function factText(fact: ConditionFact, words: Messages): string {
  const detail = fact.detail
    ? (fact.detailName ??
      {
        MEMBER: words.roles,
        GRADE: words.skillGrades,
        NAMING: words.levels,
        RESULT: words.results.types,
      }[fact.kind as string]?.[fact.detail] ??
      fact.detail)
    : null;
  return [detail, fact.from, fact.certain ? null : words.promotion.perhaps]
    .filter(Boolean)
    .join(words.comma);
}
