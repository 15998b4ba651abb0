import { useEffect, useState } from 'preact/hooks';
import { apiUrl, get } from '../api';
import { draftOf, submissionPath } from '../review/submission';
import { usePlace } from '../router';
import { useAbout } from '../session';
import type { Course, Pairing, PersonItem, StudioItem, Submission } from '../types';
import type { Draft, Member } from './draft';
import { isEmpty, keepDraft, loadDraft } from './draft';
import { copied, following } from './template';

interface Drafting {
  draft: Draft;
  change: (draft: Draft) => void;
  /** What the address would fill in, as long as nobody says whether what is kept may go. */
  other: Draft | null;
  /** Goes on with what is kept. */
  keep: () => void;
}

/** The draft, kept in this tab; what the address names is filled in. */
export function useDraft(): Drafting {
  const { query } = usePlace();
  const { today } = useAbout();
  const [draft, setDraft] = useState(loadDraft);
  const [other, setOther] = useState<Draft | null>(null);
  const change = (next: Draft) => {
    keepDraft(next);
    setDraft(next);
    if (next === other) setOther(null);
  };
  const keep = () => {
    // As if it were filled in after that model: it is not asked again.
    if (other) change({ ...loadDraft(), model: other.model });
    setOther(null);
  };
  useEffect(() => {
    const whole = ['amend', 'copy', 'after'].find((name) => query.get(name));
    const fill = async () => {
      if (!whole) {
        if (query.get('mentor') ?? query.get('apprentice') ?? query.get('studio')) change(await withNamed(query));
        return;
      }
      const id = query.get(whole) ?? '';
      const model = `${whole} ${id}`;
      const filled = (kept: Draft) => kept.model === model && !isEmpty(kept);
      if (filled(loadDraft())) return;
      const next = { ...(await modelled(whole, id, today)), model };
      if (isEmpty(loadDraft())) change(next);
      else setOther(next);
    };
    fill().catch(() => undefined);
  }, []);
  return { draft, change, other, keep };
}

async function modelled(how: string, id: string, today: string): Promise<Draft> {
  if (how === 'amend') return draftOf(await get<Submission>(apiUrl(submissionPath(id))));
  const path = `/pairings/${encodeURIComponent(id)}`;
  const [old, course] = await Promise.all([get<Pairing>(apiUrl(path)), get<Course>(apiUrl(`${path}/course`))]);
  return how === 'copy' ? copied(old, today) : following(old, course, today);
}

/** What is kept, with the people and the studio that the address names. */
async function withNamed(query: URLSearchParams): Promise<Draft> {
  const mentor = query.get('mentor');
  const apprentice = query.get('apprentice');
  const studio = query.get('studio');
  const [teacher, learner, host] = await Promise.all([
    mentor ? fetchPerson(mentor) : null,
    apprentice ? fetchPerson(apprentice) : null,
    studio ? get<StudioItem>(apiUrl(`/studios/${encodeURIComponent(studio)}`)) : null,
  ]);
  // Whoever types before these are here keeps what was typed.
  const next = { ...loadDraft() };
  if (teacher) next.mentors = withMember(next.mentors, teacher);
  if (learner) next.apprentices = withMember(next.apprentices, learner);
  if (host && next.studio?.code !== host.code) next.studio = { code: host.code, name: host.name };
  return next;
}

function withMember(members: Member[], person: PersonItem): Member[] {
  const there = members.some((one) => one.person.id === person.id);
  return there ? members : [...members, { person, role: '' }];
}

function fetchPerson(id: string): Promise<PersonItem> {
  return get<PersonItem>(apiUrl(`/people/${encodeURIComponent(id)}`));
}
