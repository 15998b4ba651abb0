import { apiUrl } from '../api';
import { Block } from '../components/Block';
import { Breadcrumb } from '../components/Breadcrumb';
import { PersonName } from '../components/PersonName';
import { AwardTag } from '../components/Results';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { assetUrl, innovationUrl, organisationUrl, studioUrl, to } from '../router';
import type { Innovation, Named } from '../types';
import { useFetch } from '../useFetch';

/** One result: who made it where, what protects it, what it was awarded, what became of it. */
export function InnovationPage({ code }: { code: string }) {
  const words = useWords();
  const fetched = useFetch<Innovation>(apiUrl(`/innovations/${encodeURIComponent(code)}`));
  const result = fetched.data;
  useTitle(result?.title ?? null, words.name);
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!result) return <Skeleton lines={8} />;
  return (
    <>
      <Breadcrumb
        steps={[{ href: to('/innovations'), text: words.results.title }, { text: result.title }]}
      />
      <div class="title">
        <div>
          <h1>
            {result.title} <AwardTag level={result.level} />
          </h1>
          <p class="meta">
            <span>{wordFor(words.results.types, result.type)}</span>
            {result.completedOn && <span>{result.completedOn}</span>}
            {result.studio && (
              <span>
                <a class="link" href={studioUrl(result.studio)}>
                  {result.studioName}
                </a>
              </span>
            )}
          </p>
        </div>
      </div>
      <div class="grid first">
        <div>
          <People result={result} />
          <Relations result={result} />
        </div>
        <div>
          <Awards result={result} />
          <Assets result={result} />
        </div>
      </div>
    </>
  );
}

function People({ result }: { result: Innovation }) {
  const words = useWords();
  return (
    <Block id="people" title={words.results.people} none={words.results.peopleNone}>
      {result.contributors.map((one) => (
        <li>
          <span>
            <b>
              <PersonName id={one.person} name={one.name} leads={false} />
            </b>
          </span>
          <span class="when">{words.results.rank(one.rank)}</span>
        </li>
      ))}
    </Block>
  );
}

function Awards({ result }: { result: Innovation }) {
  const words = useWords();
  return (
    <Block id="awards" title={words.results.awards} none={words.results.awardsNone}>
      {result.awards.map((award) => (
        <li>
          <span>
            <b>{award.name}</b>
            <small>
              {[
                wordFor(words.results.awardLevels, award.level),
                wordFor(words.results.awardGrades, award.grade),
              ]
                .filter(Boolean)
                .join(words.comma)}
            </small>
          </span>
          <span class="when">{award.year}</span>
        </li>
      ))}
    </Block>
  );
}

function Assets({ result }: { result: Innovation }) {
  const words = useWords();
  return (
    <Block id="assets" title={words.results.assets} none={words.results.assetsNone}>
      {result.assets.map((asset) => (
        <li>
          <span>
            <a class="strong" href={assetUrl(asset.number)}>
              {asset.title}
            </a>
            <small>
              {[
                wordFor(words.results.kinds, asset.kind),
                asset.kind !== 'SOFTWARE_COPYRIGHT' && asset.grantedOn
                  ? `ZL${asset.number}`
                  : asset.number,
                wordFor(words.results.assetStates, asset.status),
                asset.endedOn && words.results.ended(asset.endedOn),
              ]
                .filter(Boolean)
                .join(words.comma)}
            </small>
          </span>
          <span class="when">{asset.grantedOn}</span>
        </li>
      ))}
    </Block>
  );
}

function Relations({ result }: { result: Innovation }) {
  const words = useWords();
  const lines = [
    { name: words.results.others, of: result.studios, url: studioUrl },
    { name: words.results.adoptedBy, of: result.adoptedBy, url: organisationUrl },
    { name: words.results.improves, of: result.improves, url: innovationUrl },
    { name: words.results.improvedBy, of: result.improvedBy, url: innovationUrl },
  ].filter((line) => line.of.length > 0);
  const benefit = result.benefitYuan !== null && (
    <li>
      <span>
        <b>{words.results.yuan(result.benefitYuan)}</b>
        <small>
          {result.document
            ? words.results.source(result.documentTitle ?? result.document)
            : words.results.noSource}
        </small>
      </span>
      <span class="when">{words.results.benefit}</span>
    </li>
  );
  return (
    <Block id="relations" title={words.results.relations} none={words.results.relationsNone}>
      {[
        ...lines.map((line) => (
          <li>
            <Links named={line.of} url={line.url} />
            <span class="when">{line.name}</span>
          </li>
        )),
        ...(benefit ? [benefit] : []),
      ]}
    </Block>
  );
}

function Links({ named, url }: { named: Named[]; url: (code: string) => string }) {
  const words = useWords();
  return (
    <span>
      {named.map((one, i) => (
        <>
          {i > 0 && words.listComma}
          <a class="link" href={url(one.code)}>
            {one.name}
          </a>
        </>
      ))}
    </span>
  );
}
