import { useWords } from '../i18n/index';
import { organisationUrl, personUrl, studioUrl } from '../router';
import type { PersonItem } from '../types';

/** People of a list: unit, trade and the end of the number tell namesakes apart. */
export function PeopleTable({ people, stale }: { people: PersonItem[]; stale: boolean }) {
  const words = useWords();
  return (
    <table class={stale ? 'tbl rows stale' : 'tbl rows'}>
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          <th scope="col">{words.people.organisation}</th>
          <th scope="col">{words.people.trade}</th>
          <th scope="col">{words.people.studio}</th>
          <th scope="col" class="n last">
            {words.people.tail}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr>
            <td class="head">
              <a class="strong cover" href={personUrl(person.id)}>
                {person.name}
              </a>
            </td>
            <td class="deskonly">
              {person.organisation ? (
                <a class="plainlink" href={organisationUrl(person.organisation)}>
                  {person.organisationName}
                </a>
              ) : (
                person.organisationName
              )}
            </td>
            <td class="deskonly">{person.occupationName}</td>
            <td class="deskonly">
              {person.led.map((studio, i) => (
                <>
                  {i > 0 && words.listComma}
                  <a class="plainlink" href={studioUrl(studio.code)}>
                    {studio.name}
                  </a>
                </>
              ))}
            </td>
            <td class="n last side dim">{person.employeeNoTail}</td>
            <td class="phone full">
              {[person.organisationName, person.occupationName, ...person.led.map((one) => one.name)]
                .filter(Boolean)
                .join(words.comma)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
