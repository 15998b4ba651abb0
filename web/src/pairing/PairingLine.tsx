import type { ComponentChildren } from 'preact';
import { useRights } from '../account/rights';
import { spanText } from '../components/Evidence';
import { People } from '../components/StudioParts';
import { PairingState } from '../components/tags';
import { useWords } from '../i18n/index';
import { pairingUrl } from '../router';
import type { Pairing } from '../types';
import { pairingCalled } from './called';
import type { Chosen } from './Together';

interface PairingLineProps {
  pairing: Pairing;
  /** Of which some are chosen; none without. */
  chosen?: Chosen;
  /** What else there is to say of it. */
  children?: ComponentChildren;
  /** What can be done about it, behind how it stands. */
  after?: ComponentChildren;
}

/** A pairing in a list: who, until when, how it stands. */
export function PairingLine({ pairing, chosen, children, after }: PairingLineProps) {
  const words = useWords();
  const { may } = useRights();
  return (
    <li>
      {chosen && may('record') && (
        <label class="tick">
          <input
            type="checkbox"
            aria-label={words.due.choose(pairing.agreementNo ?? pairing.id)}
            checked={chosen.has(pairing.id)}
            onChange={(event) => chosen.choose(pairing.id, event.currentTarget.checked)}
          />
        </label>
      )}
      <div class="what">
        <span>
          <People pairing={pairing} ids={pairing.mentors} /> {words.studio.teaches}{' '}
          <People pairing={pairing} ids={pairing.apprentices} />
        </span>
        <small>
          <a class="link" href={pairingUrl(pairing.id)}>
            {pairingCalled(pairing, words)}
          </a>
          {words.comma}
          {spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)}
        </small>
      </div>
      <div class="side">
        {children}
        <PairingState status={pairing.status} />
        {after}
      </div>
    </li>
  );
}
