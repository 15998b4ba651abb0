import { apiUrl } from '../api';
import { CatalogueField } from '../pairing/CatalogueField';
import { Icon } from '../components/Icon';
import { useWords, wordFor } from '../i18n/index';
import type { CatalogueEntry, Grant, Organisation, Page } from '../types';
import { useFetch } from '../useFetch';

/** Roles that can be granted; the first two hold for an organisation with its units. */
const PLACED = ['RECORDER', 'HR_VIEWER'];
const GRANTED = [...PLACED, 'PROV_ADMIN', 'AUDITOR', 'OPERATOR'];

/** The names of organisations, by code; empty until they are here. */
export function useOrganisationNames(wanted: boolean): Map<string, string> {
  const all = useFetch<Page<Organisation>>(wanted ? apiUrl('/organisations', { limit: 1000 }) : null);
  return new Map((all.data?.items ?? []).map((one) => [one.code, one.name]));
}

/** A grant in words: the role, and for which part of the province; oneself is nowhere else. */
export function GrantText({ grant, names }: { grant: Grant; names: Map<string, string> }) {
  const words = useWords();
  return (
    <>
      {wordFor(words.account.roles, grant.role)}
      {grant.role !== 'SUBJECT' && words.comma}
      {grant.role !== 'SUBJECT' &&
        (grant.organisation === null
          ? words.account.wholeProvince
          : (names.get(grant.organisation) ?? grant.organisation))}
    </>
  );
}

/** A grant that is being chosen. */
export interface Choice {
  role: string;
  /** Whether it holds for the whole province. */
  whole: boolean;
  organisation: CatalogueEntry | null;
}

export const NO_CHOICE: Choice = { role: '', whole: false, organisation: null };

export function choicesOf(grants: Grant[], names: Map<string, string>): Choice[] {
  return grants.map(({ role, organisation }) => ({
    role,
    whole: organisation === null,
    organisation:
      organisation === null ? null : { code: organisation, name: names.get(organisation) ?? organisation },
  }));
}

/** What is granted by choices; one without a role grants nothing. */
export function grantsOf(choices: Choice[]): Grant[] {
  return choices
    .filter((one) => one.role)
    .map((one) => ({
      role: one.role,
      organisation: isPlaced(one) ? (one.organisation?.code ?? null) : null,
    }));
}

/** Whether an organisation has to be chosen: the whole province is never granted by leaving out. */
export function isUnfinished(choice: Choice): boolean {
  return isPlaced(choice) && choice.organisation === null;
}

const isPlaced = (choice: Choice) => PLACED.includes(choice.role) && !choice.whole;

interface GrantsFieldProps {
  choices: Choice[];
  /** Whether to say which rows are unfinished. */
  tried: boolean;
  complaint: string | undefined;
  onChange: (choices: Choice[]) => void;
}

/** Any number of roles, each with its part of the province. */
export function GrantsField({ choices, tried, complaint, onChange }: GrantsFieldProps) {
  const words = useWords();
  const put = (at: number, changes: Partial<Choice>) =>
    onChange(choices.map((one, i) => (i === at ? { ...one, ...changes } : one)));
  return (
    <fieldset class="grants">
      <legend>{words.users.roles}</legend>
      {choices.map((choice, i) => (
        <div class="grant">
          <div class="fld">
            <label for={`role-${i}`}>{words.users.role}</label>
            <select
              id={`role-${i}`}
              class="in"
              value={choice.role}
              onChange={(event) => put(i, { role: event.currentTarget.value })}
            >
              <option value="">{words.users.roleNone}</option>
              {GRANTED.map((role) => (
                <option value={role}>{wordFor(words.account.roles, role)}</option>
              ))}
            </select>
            <p class="hint">{wordFor(words.users.may, choice.role)}</p>
          </div>
          <div class="where">
            {PLACED.includes(choice.role) && !choice.whole && (
              <CatalogueField
                id={`organisation-${i}`}
                label={words.users.organisation}
                hint={words.users.organisationHint}
                path="/organisations"
                value={choice.organisation}
                complaint={tried && isUnfinished(choice) ? words.users.needOrganisation : undefined}
                onChange={(organisation) => put(i, { organisation })}
              />
            )}
            {PLACED.includes(choice.role) && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={choice.whole}
                  onChange={(event) => put(i, { whole: event.currentTarget.checked })}
                />
                {words.account.wholeProvince}
              </label>
            )}
          </div>
          <button
            type="button"
            class="iconbtn"
            aria-label={words.users.withdraw(wordFor(words.account.roles, choice.role) || words.users.role)}
            onClick={() => onChange(choices.filter((_, at) => at !== i))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {complaint && (
        <p class="hint bad" role="alert">
          <Icon name="stop" />
          <span>{complaint}</span>
        </p>
      )}
      <button type="button" class="btn" onClick={() => onChange([...choices, NO_CHOICE])}>
        {words.users.addRole}
      </button>
    </fieldset>
  );
}
