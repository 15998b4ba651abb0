/** Which rules: of pairing, or of naming, review and assessment. */
export type Family = 'pairing' | 'naming';

export interface Rule {
  key: string;
  scope: string | null;
  programme?: string | null;
  level?: string | null;
  effectiveFrom: string | null;
  value: string | null;
  severity: string;
  source: string | null;
}

/** How a rule stands today: it holds, it will, or another took its place. */
export type State = 'now' | 'later' | 'before';

/** The rules of each key, those that hold first, then the coming, then the former. */
export function byKey(rules: Rule[], today: string): { key: string; rules: { rule: Rule; state: State }[] }[] {
  const keys = new Map<string, Rule[]>();
  for (const rule of rules) keys.set(rule.key, [...(keys.get(rule.key) ?? []), rule]);
  return [...keys].map(([key, some]) => ({
    key,
    rules: some
      .map((rule) => ({ rule, state: stateOf(rule, some, today) }))
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(a.rule, b.rule)),
  }));
}

const ORDER: State[] = ['now', 'later', 'before'];

/** Of one place, the latest that has begun holds; a place is scope, aspect and degree. */
function stateOf(rule: Rule, rules: Rule[], today: string): State {
  if ((rule.effectiveFrom ?? '') > today) return 'later';
  const after = rules.some(
    (other) =>
      placeOf(other) === placeOf(rule) &&
      (other.effectiveFrom ?? '') > (rule.effectiveFrom ?? '') &&
      (other.effectiveFrom ?? '') <= today,
  );
  return after ? 'before' : 'now';
}

/** Rules of naming of one place take each other's place whatever their degree. */
function placeOf(rule: Rule): string {
  const degree = rule.programme === undefined ? '' : rule.severity;
  return JSON.stringify([rule.scope, rule.programme, rule.level, degree]);
}

function compare(one: Rule, other: Rule): number {
  const text = (rule: Rule) => `${rule.scope ?? ''}|${rule.programme ?? rule.level ?? ''}|${rule.severity}`;
  const days = (other.effectiveFrom ?? '').localeCompare(one.effectiveFrom ?? '');
  return text(one).localeCompare(text(other)) || days;
}
