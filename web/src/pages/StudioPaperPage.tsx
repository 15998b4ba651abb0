import { useCallback } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl, get } from '../api';
import { ErrorPanel, NotFound, Skeleton } from '../components/states';
import { lastDay } from '../dates';
import { useWords } from '../i18n/index';
import type { Applied } from '../paper/Application';
import { Application } from '../paper/Application';
import { Paper } from '../paper/Paper';
import { studioUrl } from '../router';
import { useDay } from '../session';
import type { AwardItem, InnovationItem, IpAsset, Page, Person, Studio } from '../types';
import { useFetch } from '../useFetch';

/** The most that a list answers at once. */
const MOST = 1000;
const YEARS = 3;

/** 工作室申报表 of a studio, filled from the record. */
export function StudioPaperPage({ code }: { code: string }) {
  const { may, signedIn } = useRights();
  if (may('pairings')) return <Filled code={code} />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Filled({ code }: { code: string }) {
  const words = useWords();
  const { asOf } = useDay();
  // Kept apart from the answers that it is gathered from.
  const ask = useCallback((_: string, signal: AbortSignal) => gather(code, asOf, signal), [code, asOf]);
  const applied = useFetch<Applied>(`application of ${code} on ${asOf}`, ask);
  if (applied.error) return <ErrorPanel error={applied.error} retry={applied.reload} />;
  if (!applied.data) return <Skeleton lines={12} />;
  return (
    <Paper title={words.paper.application} of={{ href: studioUrl(code), text: applied.data.studio.name }}>
      <Application {...applied.data} />
    </Paper>
  );
}

/** Everything that the form asks for; the people one by one, since a list has no grades. */
async function gather(code: string, asOf: string, signal: AbortSignal): Promise<Applied> {
  const studio = await get<Studio>(apiUrl(`/studios/${encodeURIComponent(code)}`, { asOf }), signal);
  const from = `${Number(asOf.slice(0, 4)) - YEARS}${asOf.slice(4)}`;
  const here = { studio: code, asOf, limit: MOST };
  const [results, awards, assets, members] = await Promise.all([
    get<Page<InnovationItem>>(apiUrl('/innovations', { ...here, from, to: asOf }), signal),
    get<Page<AwardItem>>(apiUrl('/awards', here), signal),
    get<Page<IpAsset>>(apiUrl('/ip-assets', here), signal),
    Promise.all(
      crew(studio, asOf).map((id) => get<Person>(apiUrl(`/people/${encodeURIComponent(id)}`), signal)),
    ),
  ]);
  return {
    studio,
    members,
    results: results.items,
    awards: awards.items.filter((one) => String(one.year) >= from.slice(0, 4)),
    assets: assets.items.filter((one) => (one.grantedOn ?? one.filedOn ?? '') >= from),
    asOf,
  };
}

/** Those of a studio on a day, leaders first, each once. */
function crew(studio: Studio, day: string): string[] {
  const there = studio.people.filter(
    (one) => one.person && (!one.from || one.from <= day) && (!one.to || lastDay(one.to) >= day),
  );
  const leads = (role: string) => ['LEADER', 'CO_LEADER', 'ACTING'].includes(role);
  there.sort((a, b) => Number(leads(b.role)) - Number(leads(a.role)));
  return [...new Set(there.map((one) => one.person ?? ''))];
}
