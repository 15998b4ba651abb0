import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { Reasons } from '../components/Evidence';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { GradeTag } from '../components/tags';
import { useWords, wordFor } from '../i18n/index';
import { studioUrl } from '../router';
import { useFetch } from '../useFetch';
import { RelationGraph } from './RelationGraph';
import type { StudioRelation, StudioStep } from './types';

interface PairProps {
  a: string;
  b: string;
  asOf: string;
}

/** How two studios are related: every way with the grade and evidence of each link. */
export function StudioRelationView({ a, b, asOf }: PairProps) {
  const words = useWords().relation;
  const fetched = useFetch<StudioRelation>(
    apiUrl(`/studios/${encodeURIComponent(a)}/relation/${encodeURIComponent(b)}`, { asOf }),
  );
  if (fetched.error) return <ErrorPanel error={fetched.error} retry={fetched.reload} />;
  if (!fetched.data || fetched.stale) return <Skeleton lines={6} />;
  const found = fetched.data;
  if (a === b) {
    return (
      <section class="panel">
        <Empty title={words.sameStudio} />
      </section>
    );
  }
  if (!found.related) {
    return (
      <section class="panel">
        <Empty title={words.studiosUnrelated}>{words.studiosUnrelatedHelp(asOf, found.minGrade)}</Empty>
      </section>
    );
  }
  return <Found found={found} />;
}

function Found({ found }: { found: StudioRelation }) {
  const words = useWords();
  const said = words.relation;
  const named = new Map(found.studios.map((one) => [one.code, one]));
  const nameOf = (code: string) => named.get(code)?.name ?? code;
  return (
    <>
      <section class="panel" aria-labelledby="relation">
        <div class="phead relsays">
          <h2 id="relation">{said.directions(found.direction ?? 'NONE', found.from.name, found.to.name)}</h2>
        </div>
        {found.direction === 'COMMON' && (
          <div class="pad">
            <h3>{said.nearestStudios}</h3>
            <ul class="pairlist">
              {found.commonAncestors.map((one) => (
                <li>
                  <b>
                    <a href={studioUrl(one.code)}>{one.name}</a>
                  </b>
                  <small>
                    {said.distances(found.from.name, one.fromDistance, found.to.name, one.toDistance)}
                  </small>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <section class="panel" aria-labelledby="ways">
        <div class="phead">
          <h2 id="ways">{said.ways}</h2>
          <p>{said.studioWaysSub(found.paths.length)}</p>
        </div>
        <RelationGraph
          title={said.picture}
          hrefOf={() => null}
          ways={found.paths.map((path) => ({
            ids: path.studios,
            labels: path.links.map((link) => `${link.grade} ${wordFor(words.grades, link.grade)}`),
            apex: path.links.filter((link, i) => link.child === path.studios[i]).length,
          }))}
          textOf={(code) => ({
            name: nameOf(code),
            about: named.get(code)?.foundedOn ?? '',
            href: studioUrl(code),
            end: code === found.from.code || code === found.to.code,
          })}
        />
        {found.more && (
          <div class="pad">
            <Note>{said.more(found.paths.length)}</Note>
          </div>
        )}
        <ol class="relways">
          {found.paths.map((path) => (
            <li>
              <b>{path.studios.map(nameOf).join(' — ')}</b>
              {path.links.map((link) => (
                <Step link={link} nameOf={nameOf} founded={named.get(link.child)?.foundedOn ?? ''} />
              ))}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface StepProps {
  link: StudioStep;
  nameOf: (code: string) => string;
  founded: string;
}

function Step({ link, nameOf, founded }: StepProps) {
  const words = useWords();
  return (
    <div class="evid relstep">
      <h3>
        <a href={studioUrl(link.parent)}>{nameOf(link.parent)}</a> →{' '}
        <a href={studioUrl(link.child)}>{nameOf(link.child)}</a>
      </h3>
      <p class="best">
        <GradeTag grade={link.grade} />
        <b>{wordFor(words.grades, link.grade)}</b>
        <span>{link.evidence.length > 1 ? words.evidence.many(link.evidence.length) : words.evidence.one}</span>
      </p>
      <Reasons evidence={link.evidence} founded={founded} />
    </div>
  );
}
