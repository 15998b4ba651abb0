import { PersonName } from '../components/PersonName';
import { useWords } from '../i18n/index';
import { here, organisationUrl, studioUrl } from '../router';
import type { RankedItem, Ranking } from './types';
import { isCredit } from './types';

/** Who stands where; equal values share a rank. */
export function RankingTable({ ranking, stale }: { ranking: Ranking; stale: boolean }) {
  const words = useWords();
  const said = words.influence;
  const shared = sharedRanks(ranking.items);
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <caption class="vh">{said.title}</caption>
      <thead>
        <tr>
          <th scope="col" class="n">
            {said.place}
          </th>
          <th scope="col">{said.name}</th>
          <th scope="col">{ranking.of === 'ORGANISATIONS' ? said.above : said.organisation}</th>
          {ranking.of === 'PEOPLE' && <th scope="col">{said.occupation}</th>}
          <th scope="col" class="n">
            {said.value}
          </th>
          {ranking.of !== 'ORGANISATIONS' && <th scope="col" class="noprint">{said.own}</th>}
        </tr>
      </thead>
      <tbody>
        {ranking.items.map((item) => (
          <tr>
            <td class="n">{shared.has(item.rank) ? said.tied(item.rank) : item.rank}</td>
            <td class="head">
              <Name item={item} of={ranking.of} />
            </td>
            <td class="full">
              {item.organisation ? (
                <a class="link" href={organisationUrl(item.organisation)}>
                  {item.organisationName ?? item.organisation}
                </a>
              ) : (
                item.organisationName
              )}
            </td>
            {ranking.of === 'PEOPLE' && <td class="deskonly">{item.occupationName}</td>}
            <td class="n side">
              <b>{valueText(ranking.measure, item.value, said.share)}</b>
            </td>
            {ranking.of !== 'ORGANISATIONS' && (
              <td class="noprint">
                <a class="link" href={here({ one: item.id })} aria-label={said.ownOf(item.name)}>
                  {said.ownMeasures}
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ item, of }: { item: RankedItem; of: Ranking['of'] }) {
  const words = useWords();
  if (of === 'STUDIOS') {
    return (
      <a class="strong" href={studioUrl(item.id)}>
        {item.name}
      </a>
    );
  }
  if (of === 'ORGANISATIONS') {
    return item.id ? (
      <a class="strong" href={organisationUrl(item.id)}>
        {item.name}
      </a>
    ) : (
      <span class="strong">{item.name ?? words.influence.noOrganisation}</span>
    );
  }
  return (
    <>
      <PersonName id={item.id} name={item.name} link="strong" />
      {item.employeeNoTail && <span class="dim"> {words.person.tail(item.employeeNoTail)}</span>}
    </>
  );
}

function sharedRanks(items: RankedItem[]): Set<number> {
  return new Set(items.filter((item, i) => items[i + 1]?.rank === item.rank).map((item) => item.rank));
}

function valueText(measure: string, value: number, share: (value: number) => string): string {
  if (measure === 'fertileShare') return `${Math.round(value * 100)}%`;
  return isCredit(measure) ? share(value) : String(value);
}
