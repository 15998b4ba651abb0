import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { spanText } from '../components/Evidence';
import { Icon } from '../components/Icon';
import { DayToggle } from '../components/Chrome';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { PairingState, Unconfirmed } from '../components/tags';
import { firstDay } from '../dates';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { LifeCycle } from '../pairing/LifeCycle';
import { PairingFacts, PairingPeople } from '../pairing/PairingParts';
import { recordedWarnings } from '../pairing/recorded';
import { graduates } from '../paper/graduates';
import { PAIRING_PAPERS } from '../paper/papers';
import { Disputes } from '../review/Disputes';
import { UnconfirmedNote } from '../review/UnconfirmedPairings';
import { to } from '../router';
import { useDay } from '../session';
import type { Pairing } from '../types';
import { useFetch } from '../useFetch';
import { pairingCalled } from '../pairing/called';

/** One pairing as it stands in the record, whatever day the other pages look at. */
export function PairingPage({ id }: { id: string }) {
  const words = useWords();
  const { may } = useRights();
  const { asOf } = useDay();
  const fetched = useFetch<Pairing>(apiUrl(`/pairings/${encodeURIComponent(id)}`));
  const pairing = fetched.data;
  useTitle(pairing ? words.pairing.title(pairingCalled(pairing, words)) : null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!pairing) return <Skeleton lines={8} />;
  const warnings = recordedWarnings(pairing.id);
  return (
    <>
      <Breadcrumb
        steps={[
          { href: to('/people'), text: words.people.title },
          { text: words.pairing.title(pairingCalled(pairing, words)) },
        ]}
      />
      <div class="title">
        <div>
          <h1>
            {words.pairing.title(pairingCalled(pairing, words))} <PairingState status={pairing.status} />{' '}
            <Unconfirmed pairing={pairing} />
          </h1>
          <p class="meta">
            <span>{spanText({ from: pairing.startsOn, to: pairing.endsOn }, words)}</span>
            {pairing.occupationName && <span>{pairing.occupationName}</span>}
          </p>
        </div>
      </div>
      <div class="stack">
        {warnings && (
          <Note title={words.pairing.recorded}>
            {pairing.status !== 'DRAFT' && <p>{words.pairing.recordedBody}</p>}
            {warnings.map((warning) => (
              <p>
                <Icon name="warn" /> {warning}
              </p>
            ))}
            {may('record') && (
              <p>
                <a class="link" href={to('/pairings/new')}>
                  {words.pairing.another}
                </a>
              </p>
            )}
          </Note>
        )}
        {pairing.unconfirmedBy && pairing.unconfirmedBy.length > 0 && (
          <UnconfirmedNote pairing={pairing} onConfirmed={fetched.reload} />
        )}
        {pairing.startsOn && firstDay(pairing.startsOn) > asOf && (
          <Note tone="warn">
            <p>
              {words.pairing.laterThanDay(pairing.startsOn, asOf)} <DayToggle />
            </p>
          </Note>
        )}
        <section class="panel" aria-label={words.evidence.people}>
          <PairingPeople pairing={pairing} />
        </section>
        <section class="panel" aria-labelledby="record">
          <div class="phead">
            <h2 id="record">{words.pairing.record}</h2>
            {may('pairings') && (
              <div class="tools">
                {PAIRING_PAPERS.filter((paper) => paper !== 'certificate' || graduates(pairing).length > 0).map(
                  (paper) => (
                    <a class="btn" href={to(`/pairings/${encodeURIComponent(pairing.id)}/${paper}`)}>
                      {words.paper[paper]}
                    </a>
                  ),
                )}
              </div>
            )}
          </div>
          <PairingFacts pairing={pairing} />
        </section>
        <LifeCycle pairing={pairing} onDone={fetched.reload} />
        <Disputes pairing={pairing} />
      </div>
    </>
  );
}
