import { useWords, wordFor } from '../i18n/index';
import { assetUrl, eventUrl, innovationUrl, organisationUrl, pairingUrl, personUrl, studioUrl, userUrl } from '../router';

const PAGES: Record<string, (key: string) => string> = {
  pairing: pairingUrl,
  studio: studioUrl,
  innovation: innovationUrl,
  'ip-asset': assetUrl,
  event: eventUrl,
  person: personUrl,
  organisation: organisationUrl,
  account: userUrl,
};

/** A record by its kind and key, as a link where it has a page. */
export function SubjectLink({ subject, name }: { subject: string; name?: string }) {
  const words = useWords().merging;
  const at = subject.indexOf(':');
  const kind = subject.slice(0, Math.max(0, at));
  const key = subject.slice(at + 1);
  const page = PAGES[kind];
  const text = name || key;
  if (!page) return <>{text}</>;
  return (
    <a class="link" href={page(key)}>
      {wordFor(words.subjects, kind)} {text}
    </a>
  );
}
