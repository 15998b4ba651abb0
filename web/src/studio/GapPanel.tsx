import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Unanswered } from '../components/Unanswered';
import { useWords } from '../i18n/index';
import { promotionUrl } from '../router';
import type { Promotion } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';
import { GapBar, GapList, gapSub, gapTitle } from './GapList';

/** What the studio lacks for the next naming, for whoever may see it. */
export function GapPanel({ code, asOf }: { code: string; asOf: string }) {
  const words = useWords();
  const { may } = useRights();
  const fetched = useFetch<Promotion>(
    may('people') ? apiUrl(`/studios/${encodeURIComponent(code)}/promotion`, { asOf }) : null,
  );
  useFreshAfterWrites(fetched.reload);
  const promotion = fetched.data;
  if (!promotion) return <Unanswered title={words.promotion.title} of={fetched} />;
  if (!promotion.open || !promotion.level || !promotion.conditions.length) return null;
  return (
    <section class="panel" aria-labelledby="gap">
      <div class="phead">
        <h2 id="gap">{gapTitle(promotion, words)}</h2>
        <p>{gapSub(promotion, words)}</p>
        <div class="tools">
          <a class="link" href={promotionUrl(code)}>
            {words.promotion.evidence}
          </a>
        </div>
      </div>
      <GapBar conditions={promotion.conditions} />
      <GapList conditions={promotion.conditions} />
    </section>
  );
}
