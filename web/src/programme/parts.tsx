import { useWords, wordFor } from '../i18n/index';
import { documentUrl, to } from '../router';

/** The five actions that something serves. */
export function Actions({ of }: { of: string[] }) {
  const words = useWords();
  return (
    <>
      {of.map((action) => (
        <span class="tag">{wordFor(words.programme.actions, action)}</span>
      ))}
    </>
  );
}

/** A link to a document by its title, where that may be shown; else its number alone. */
export function DocumentLink({ id, title }: { id: string; title: string | null }) {
  return title ? (
    <a class="link" href={documentUrl(id)}>
      {title}
    </a>
  ) : (
    <>{id}</>
  );
}

/** The pages about the reform, one beside the other. */
export function ProgrammeLinks({ here }: { here: 'projects' | 'bases' | 'documents' }) {
  const words = useWords();
  const pages = [
    { name: 'projects', href: '/projects', text: words.programme.projects },
    { name: 'bases', href: '/bases', text: words.programme.bases },
    { name: 'documents', href: '/documents', text: words.programme.documents },
  ];
  return (
    <nav class="sections" aria-label={words.programme.sections}>
      {pages.map((page) => (
        <PageLink href={page.href} text={page.text} current={page.name === here} />
      ))}
    </nav>
  );
}

function PageLink({ href, text, current }: { href: string; text: string; current: boolean }) {
  return (
    <a class="link" href={to(href)} aria-current={current ? 'page' : undefined}>
      {text}
    </a>
  );
}
