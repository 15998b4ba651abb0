import { apiUrl } from '../api';
import { Block } from '../components/Block';
import { Breadcrumb } from '../components/Breadcrumb';
import { PersonName } from '../components/PersonName';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { innovationUrl, organisationUrl, to } from '../router';
import type { IpAsset } from '../types';
import { useFetch } from '../useFetch';

/** One patent or copyright: where it stands in its life, what it protects, who made and owns it. */
export function AssetPage({ number }: { number: string }) {
  const words = useWords();
  const fetched = useFetch<IpAsset>(apiUrl(`/ip-assets/${encodeURIComponent(number)}`));
  const asset = fetched.data;
  useTitle(asset?.title ?? null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!asset) return <Skeleton lines={8} />;
  return (
    <>
      <Breadcrumb steps={[{ href: to('/ip-assets'), text: words.ip.title }, { text: asset.title }]} />
      <div class="title">
        <div>
          <h1>
            {asset.title} {asset.status && <span class="tag">{wordFor(words.results.assetStates, asset.status)}</span>}
          </h1>
          <p class="meta">
            <span>{wordFor(words.results.kinds, asset.kind)}</span>
            <span>
              {words.ip.number} <b>{asset.display}</b>
            </span>
            {asset.owner && (
              <span>
                {words.ip.owner}{' '}
                <b>
                  {asset.ownerName ? (
                    <a href={organisationUrl(asset.owner)}>{asset.ownerName}</a>
                  ) : (
                    asset.owner
                  )}
                </b>
              </span>
            )}
          </p>
        </div>
      </div>
      <div class="stack">
        <Course asset={asset} />
        <div class="grid first">
          <div>
            <Block id="protects" title={words.ip.protects} none={words.ip.protectsNone}>
              {asset.innovations.map((result) => (
                <li>
                  <a class="strong" href={innovationUrl(result.code)}>
                    {result.name}
                  </a>
                </li>
              ))}
            </Block>
          </div>
          <div>
            <Block id="inventors" title={words.ip.inventors} none={words.ip.inventorsNone}>
              {asset.inventors.map((one) => (
                <li>
                  <span>
                    <b>
                      <PersonName id={one.person} name={one.name} />
                    </b>
                  </span>
                  <span class="when">{words.ip.inventor(one.rank)}</span>
                </li>
              ))}
            </Block>
          </div>
        </div>
      </div>
    </>
  );
}

/** The steps up to the grant, by kind: only inventions are published and examined. */
const STEPS: Record<string, string[]> = {
  INVENTION: ['FILED', 'ACCEPTED', 'PUBLISHED', 'EXAMINING', 'GRANTED'],
  UTILITY_MODEL: ['FILED', 'ACCEPTED', 'GRANTED'],
  DESIGN: ['FILED', 'ACCEPTED', 'GRANTED'],
  SOFTWARE_COPYRIGHT: ['REGISTERED'],
};

/** How its life went: the steps behind it, where it stands, the days that are on record. */
function Course({ asset }: { asset: IpAsset }) {
  const words = useWords();
  const steps = STEPS[asset.kind] ?? [];
  const ended = asset.status !== null && !steps.includes(asset.status);
  const granted = asset.grantedOn !== null;
  const before = ended ? (granted ? steps : steps.slice(0, 1)) : steps;
  const shown = ended && asset.status ? [...before, asset.status] : before;
  const at = asset.status ? shown.indexOf(asset.status) : -1;
  const day = (step: string) =>
    step === 'FILED' ? asset.filedOn : step === 'GRANTED' || step === 'REGISTERED' ? asset.grantedOn : null;
  return (
    <section class="panel" aria-labelledby="course">
      <div class="phead">
        <h2 id="course">{words.ip.course}</h2>
        {!asset.status && <p>{words.ip.unknownState}</p>}
      </div>
      <ol class="course">
        {shown.map((step, i) => (
          <li
            class={i === at ? 'now' : i > at ? 'ahead' : undefined}
            aria-current={i === at ? 'step' : undefined}
          >
            <b>{wordFor(words.results.assetStates, step)}</b>
            <small>{day(step)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
