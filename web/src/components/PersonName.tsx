import { useReach } from '../account/reach';
import { useWords } from '../i18n/index';
import { personUrl, studiosOfUrl } from '../router';

interface PersonNameProps {
  /** Null or absent for somebody whose name is masked. */
  id: string | null | undefined;
  name: string | null | undefined;
  /** Whether they lead or led a studio, which is public. */
  leads?: boolean;
  link?: string;
}

/** A name: leads to the person's page, out of reach to the studios they led, or nowhere. */
export function PersonName({ id, name, leads = false, link }: PersonNameProps) {
  const words = useWords();
  const opens = useReach([id]);
  if (!id) {
    return (
      <span class="masked" title={words.masked.hint}>
        {name ?? words.masked.somebody}
        <span class="vh"> {words.masked.hint}</span>
      </span>
    );
  }
  const href = opens(id) ? personUrl(id) : leads ? studiosOfUrl(id) : null;
  if (!href) return <>{name}</>;
  return (
    <a class={link} href={href}>
      {name}
    </a>
  );
}

/** How many people these are; one whose name is masked has no id to be known by. */
export function headcount(ids: (string | null)[]): number {
  const known = ids.filter((id) => id !== null);
  return new Set(known).size + ids.length - known.length;
}
