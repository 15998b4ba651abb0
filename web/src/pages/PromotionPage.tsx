import { SignInFirst } from '../account/SignInFirst';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { Empty } from '../components/Empty';
import { SelectField } from '../components/SmallForm';
import { ErrorPanel, Skeleton } from '../components/states';
import { LevelTag } from '../components/tags';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { setQuery, studioUrl, usePlace } from '../router';
import { useDay } from '../session';
import { GapBar, GapList, gapSub, gapTitle } from '../studio/GapList';
import type { Promotion } from '../types';
import { useFetch } from '../useFetch';

/** What a studio has and lacks for a level of naming, with the records that say so. */
export function PromotionPage({ code }: { code: string }) {
  const words = useWords();
  const { signedIn } = useRights();
  const { asOf } = useDay();
  const level = usePlace().query.get('level');
  const fetched = useFetch<Promotion>(
    signedIn ? apiUrl(`/studios/${encodeURIComponent(code)}/promotion`, { asOf, level }) : null,
  );
  const promotion = fetched.data;
  useTitle(promotion ? words.promotion.of(promotion.name) : words.promotion.title, words.name);
  if (!signedIn) return <SignInFirst />;
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!promotion) return <Skeleton lines={8} />;
  return (
    <>
      <Breadcrumb
        steps={[{ href: studioUrl(code), text: promotion.name }, { text: words.promotion.title }]}
      />
      <div class="title">
        <div>
          <h1>
            {promotion.name} <LevelTag level={promotion.held} />
          </h1>
        </div>
      </div>
      <section class="panel" aria-labelledby="gap">
        <div class="phead">
          <h2 id="gap">{gapTitle(promotion, words)}</h2>
          {promotion.conditions.length > 0 && <p>{gapSub(promotion, words)}</p>}
          {promotion.fundingYuan !== null && promotion.level && (
            <p>{words.promotion.funding(promotion.fundingYuan)}</p>
          )}
        </div>
        {promotion.open && <Levels promotion={promotion} asked={level} />}
        <Judged promotion={promotion} />
      </section>
    </>
  );
}

function Levels({ promotion, asked }: { promotion: Promotion; asked: string | null }) {
  const words = useWords();
  const known = promotion.level ? [...promotion.levels, promotion.level] : promotion.levels;
  const options = Object.fromEntries(
    Object.keys(words.levels)
      .filter((one) => known.some((level) => level === one))
      .map((one) => [one, wordFor(words.levels, one)]),
  );
  return (
    <div class="gapdo">
      <SelectField
        id="promotion-level"
        label={words.promotion.level}
        value={asked ?? promotion.level ?? ''}
        options={promotion.level ? options : { '': '', ...options }}
        onChange={(chosen) => setQuery({ level: chosen })}
      />
    </div>
  );
}

function Judged({ promotion }: { promotion: Promotion }) {
  const words = useWords().promotion;
  if (!promotion.open) return <Empty title={words.shut}>{words.shutHelp}</Empty>;
  if (!promotion.level) return <Empty title={words.top}>{words.topHelp}</Empty>;
  if (!promotion.conditions.length) return <Empty title={words.noRules}>{words.noRulesHelp}</Empty>;
  return (
    <>
      <GapBar conditions={promotion.conditions} />
      <GapList conditions={promotion.conditions} whole />
    </>
  );
}
