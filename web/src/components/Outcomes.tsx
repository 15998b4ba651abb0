import { apiUrl } from '../api';
import { useWords, wordFor } from '../i18n/index';
import { assetUrl, innovationUrl, to } from '../router';
import { useDay } from '../session';
import type { AwardItem, InnovationItem, IpAsset, Page, Studio } from '../types';
import { useFetch } from '../useFetch';
import { Block } from './Block';
import { Unanswered } from './Unanswered';

const AT_ONCE = 6;

/** What a person invented, the newest numbers first. */
export function PersonAssets({ id }: { id: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const assets = useFetch<Page<IpAsset>>(apiUrl('/ip-assets', { person: id, asOf, limit: AT_ONCE }));
  if (!assets.data) return <Unanswered title={words.ip.ofPerson} of={assets} />;
  if (!assets.data.total) return null;
  return (
    <Block id="assets" title={words.ip.ofPerson} none={words.ip.noneYet} all={all(assets.data, to('/ip-assets', { person: id }), words.ip.all)}>
      {assets.data.items.map((one) => (
        <Asset asset={one} />
      ))}
    </Block>
  );
}

/** The patents and software of a studio's results, and what awards these received. */
export function StudioOutcomes({ studio }: { studio: Studio }) {
  const words = useWords();
  const { asOf } = useDay();
  const asked = { studio: studio.code, asOf, limit: AT_ONCE };
  const assets = useFetch<Page<IpAsset>>(apiUrl('/ip-assets', asked));
  const awards = useFetch<Page<AwardItem>>(apiUrl('/awards', asked));
  const here = { studio: studio.code };
  return (
    <>
      <Unanswered title={words.awards.ofStudio} of={awards} />
      {awards.data && (
        <Block id="awards" title={words.awards.ofStudio} none={words.awards.noneYet} all={all(awards.data, to('/awards', here), words.results.all)}>
          {awards.data.items.map((one) => (
            <Award award={one} />
          ))}
        </Block>
      )}
      <Unanswered title={words.ip.ofStudio} of={assets} />
      {assets.data && (
        <Block id="assets" title={words.ip.ofStudio} none={words.ip.noneYet} all={all(assets.data, to('/ip-assets', here), words.ip.all)}>
          {assets.data.items.map((one) => (
            <Asset asset={one} />
          ))}
        </Block>
      )}
    </>
  );
}

/** What came of the studios of an organisation and all below it, and what it uses of others. */
export function OrganisationOutcomes({ code }: { code: string }) {
  const words = useWords();
  const { asOf } = useDay();
  const here = { organisation: code, asOf, limit: 1 };
  const results = useFetch<Page<InnovationItem>>(apiUrl('/innovations', here));
  const assets = useFetch<Page<IpAsset>>(apiUrl('/ip-assets', here));
  const awards = useFetch<Page<AwardItem>>(apiUrl('/awards', here));
  const adopted = useFetch<Page<InnovationItem>>(
    apiUrl('/innovations', { adoptedBy: code, asOf, limit: AT_ONCE }),
  );
  const lines = [
    { name: words.results.title, path: '/innovations', page: results.data, count: words.results.count },
    { name: words.awards.title, path: '/awards', page: awards.data, count: words.awards.count },
    { name: words.ip.title, path: '/ip-assets', page: assets.data, count: words.ip.count },
  ];
  return (
    <>
      <Block id="outcomes" title={words.organisation.outcomes} none={words.results.noneYet}>
        {lines.map((line) => (
          <li>
            <a class="strong" href={to(line.path, { organisation: code })}>
              {line.name}
            </a>
            <span class="when">{line.page ? line.count(line.page.total).join('') : '–'}</span>
          </li>
        ))}
      </Block>
      <Unanswered title={words.organisation.adopted} of={adopted} />
      {adopted.data && (
        <Block
          id="adopted"
          title={words.organisation.adopted}
          none={words.organisation.adoptedNone}
          all={all(adopted.data, to('/innovations', { adoptedBy: code }), words.results.all)}
        >
          {adopted.data.items.map((one) => (
            <li>
              <span>
                <a class="strong" href={innovationUrl(one.code)}>
                  {one.title}
                </a>
                <small>
                  {[wordFor(words.results.types, one.type), one.studioName].filter(Boolean).join(words.comma)}
                </small>
              </span>
              <span class="when">{one.completedOn}</span>
            </li>
          ))}
        </Block>
      )}
    </>
  );
}

/** The way to the whole list, where a few stand for more. */
function all<T>(page: Page<T>, href: string, text: (n: number) => string) {
  return page.total > page.items.length ? { href, text: text(page.total) } : undefined;
}

function Asset({ asset }: { asset: IpAsset }) {
  const words = useWords();
  return (
    <li>
      <span>
        <a class="strong" href={assetUrl(asset.number)}>
          {asset.title}
        </a>
        <small>
          {[
            wordFor(words.results.kinds, asset.kind),
            asset.display,
            wordFor(words.results.assetStates, asset.status),
          ]
            .filter(Boolean)
            .join(words.comma)}
        </small>
      </span>
      <span class="when">{asset.grantedOn}</span>
    </li>
  );
}

function Award({ award }: { award: AwardItem }) {
  const words = useWords();
  return (
    <li>
      <span>
        <a class="strong" href={innovationUrl(award.innovation)}>
          {award.title}
        </a>
        <small>
          {[
            award.name,
            wordFor(words.results.awardLevels, award.level),
            wordFor(words.results.awardGrades, award.grade),
          ]
            .filter(Boolean)
            .join(words.comma)}
        </small>
      </span>
      <span class="when">{award.year}</span>
    </li>
  );
}
