import type { ComponentChildren } from 'preact';
import { PersonName } from '../components/PersonName';
import { useWords } from '../i18n/index';
import { isStub } from '../line/hrefs';
import { organisationUrl } from '../router';
import type { KinItem } from './kinship';

interface KinTableProps {
  people: KinItem[];
  stale: boolean;
  /** What is said of each, in a column of that title. */
  said?: { title: string; of: (one: KinItem) => string };
  /** The step that can be taken for each. */
  step?: (one: KinItem) => ComponentChildren;
}

/** People of a lineage, of whom some may be out of sight: unit, trade and number tell them apart. */
export function KinTable({ people, stale, said, step }: KinTableProps) {
  const words = useWords();
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          {said && <th scope="col">{said.title}</th>}
          <th scope="col">{words.people.organisation}</th>
          <th scope="col">{words.people.trade}</th>
          <th scope="col" class={step ? 'n' : 'n last'}>
            {words.people.tail}
          </th>
          {step && (
            <th scope="col" class="last">
              <span class="vh">{words.kinship.step}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr>
            <td class="head">
              <PersonName id={isStub(one.id) ? null : one.id} name={one.name} link="strong" />
            </td>
            {said && <td class="side">{said.of(one)}</td>}
            <td class="deskonly">
              {one.organisation ? (
                <a class="plainlink" href={organisationUrl(one.organisation)}>
                  {one.organisationName}
                </a>
              ) : (
                one.organisationName
              )}
            </td>
            <td class="deskonly">{one.occupationName}</td>
            <td class={step ? 'n deskonly dim' : 'n last deskonly dim'}>{one.employeeNoTail}</td>
            <td class="phone full">
              {[
                one.organisationName,
                one.occupationName,
                one.employeeNoTail && `${words.people.tail} ${one.employeeNoTail}`,
              ]
                .filter(Boolean)
                .join(words.comma)}
            </td>
            {step && <td class="last side noprint">{step(one)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
