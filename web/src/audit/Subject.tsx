import { useReach } from '../account/reach';
import { useRights } from '../account/rights';
import { useWords, wordFor } from '../i18n/index';
import { organisationUrl, pairingUrl, personUrl, projectUrl, studioUrl, submissionUrl, userUrl } from '../router';

/** The record that a link is about; it leads there where the reader may open it. */
export function Subject({ subject }: { subject: string }) {
  const words = useWords();
  const { may } = useRights();
  const colon = subject.indexOf(':');
  const kind = subject.slice(0, colon);
  const key = subject.slice(colon + 1);
  const opens = useReach([kind === 'person' ? key : null]);
  const href = (() => {
    switch (kind) {
      case 'studio':
        return studioUrl(key);
      case 'pilot-project':
        return projectUrl(key);
      case 'organisation':
        return organisationUrl(key);
      case 'person':
        return opens(key) ? personUrl(key) : null;
      case 'pairing':
        return may('pairings') ? pairingUrl(key) : null;
      case 'submission':
        return may('record') ? submissionUrl(key) : null;
      case 'account':
        return may('accounts') ? userUrl(key) : null;
      default:
        return null;
    }
  })();
  return (
    <>
      {wordFor(words.audit.subjects, kind)}{' '}
      {href ? (
        <a class="link" href={href}>
          {key}
        </a>
      ) : (
        <span class="key">{key}</span>
      )}
    </>
  );
}
