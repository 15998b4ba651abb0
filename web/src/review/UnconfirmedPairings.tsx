import { useOrganisationNames } from '../account/grants';
import { WhyNot } from '../account/parts';
import { useRights } from '../account/rights';
import { apiUrl, send } from '../api';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import type { Page, Pairing } from '../types';
import { useFetch } from '../useFetch';
import type { Acting } from './act';
import { useAct } from './act';

const MOST = 1000;

/** On a pairing's page: it counts, and its other side has not been asked yet. */
export function UnconfirmedNote({ pairing, onConfirmed }: { pairing: Pairing; onConfirmed: () => void }) {
  const words = useWords();
  const { may } = useRights();
  const names = useOrganisationNames(true);
  const mine = useFetch<Page<Pairing>>(
    may('record') ? apiUrl('/pairings', { unconfirmed: true, limit: MOST }) : null,
  );
  const acting = useAct();
  const sides = (pairing.unconfirmedBy ?? []).map((code) => names.get(code) ?? code).join(words.listComma);
  return (
    <Note tone="warn" title={words.review.unconfirmedBy(sides)}>
      <p>{words.review.unconfirmedText}</p>
      {mine.data?.items.some((one) => one.id === pairing.id) && (
        <div class="acts">
          <ConfirmPairing pairing={pairing} acting={acting} onConfirmed={onConfirmed} />
        </div>
      )}
      {acting.refused && <WhyNot error={acting.refused} />}
    </Note>
  );
}

interface ConfirmPairingProps {
  pairing: Pairing;
  acting: Acting;
  onConfirmed?: () => void;
}

/** The other side says that it is so. */
export function ConfirmPairing({ pairing, acting: { acting, act }, onConfirmed }: ConfirmPairingProps) {
  const words = useWords().review;
  const confirm = () =>
    act(() => send('POST', apiUrl(`/pairings/${encodeURIComponent(pairing.id)}/confirmation`), {}));
  return (
    <button
      type="button"
      class="btn primary"
      aria-label={words.confirmOne(pairing.agreementNo ?? pairing.id)}
      disabled={acting}
      onClick={() => void confirm().then((done) => done && onConfirmed?.())}
    >
      {words.confirm}
    </button>
  );
}
