import type { Rights } from '../account/rights';
import {
  assetUrl,
  basesUrl,
  eventUrl,
  innovationUrl,
  organisationUrl,
  pairingUrl,
  personUrl,
  projectUrl,
  studioUrl,
} from '../router';
import type { ReportColumn } from '../types';

/**
 * The page of a record, by the type of the column that holds its key; null where it has none or
 * the reader may not open it.
 */
export function linkTo(
  type: ReportColumn['type'],
  key: unknown,
  rights: Rights,
  opens: (id: string) => boolean,
): string | null {
  if (typeof key !== 'string') return null;
  switch (type) {
    case 'studio':
      return studioUrl(key);
    case 'person':
      return opens(key) ? personUrl(key) : null;
    case 'pairing':
      return rights.may('pairings') ? pairingUrl(key) : null;
    case 'organisation':
      return organisationUrl(key);
    case 'innovation':
      return innovationUrl(key);
    case 'asset':
      return assetUrl(key);
    case 'event':
      return eventUrl(key);
    case 'project':
      return projectUrl(key);
    case 'base':
      return basesUrl(key);
    default:
      return null;
  }
}
