import { useWho } from '../account/who';
import { apiUrl } from '../api';
import type { CatalogueEntry, Organisation } from '../types';
import { useFetch } from '../useFetch';
import type { Draft } from './draft';

/**
 * The draft with the organisation it is recorded at: as long as nobody says which, the recorder's,
 * as registers are, or the first mentor's where the recorder has none or several.
 */
export function useHome(draft: Draft): Draft {
  const own = useWho().scopes.filter((one) => one.role === 'RECORDER' && one.organisation);
  const code = own.length === 1 ? (own[0]?.organisation ?? null) : null;
  const found = useFetch<Organisation>(code ? apiUrl(`/organisations/${encodeURIComponent(code)}`) : null);
  if (draft.organisation !== undefined) return draft;
  const name = found.data?.code === code ? found.data?.name : null;
  return { ...draft, organisation: code ? { code, name: name ?? code } : ofMentor(draft) };
}

function ofMentor(draft: Draft): CatalogueEntry | null {
  const person = draft.mentors[0]?.person;
  if (!person?.organisation) return null;
  return { code: person.organisation, name: person.organisationName ?? person.organisation };
}
