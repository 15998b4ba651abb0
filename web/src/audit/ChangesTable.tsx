import { clockText } from '../dates';
import { useWords } from '../i18n/index';
import { accountName } from '../review/submission';
import type { ChangeRecord } from '../types';
import { operationWord, roleWords, scopeWords } from './operations';
import { Subject } from './Subject';

interface ChangesTableProps {
  items: ChangeRecord[];
  /** Names of organisations by code. */
  names: Map<string, string>;
}

/** Who did what to which record, in which role; fields by name and never by value. */
export function ChangesTable({ items, names }: ChangesTableProps) {
  const words = useWords();
  const said = words.audit;
  return (
    <div class="scrollx" tabIndex={0} role="group" aria-label={said.changes}>
      <table class="tbl rows record">
        <thead>
          <tr>
            <th scope="col" class="n">
              {said.sequence}
            </th>
            <th scope="col">{said.at}</th>
            <th scope="col">{said.actor}</th>
            <th scope="col">{said.role}</th>
            <th scope="col">{said.operation}</th>
            <th scope="col">{said.subject}</th>
            <th scope="col">{said.fields}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.sequence}>
              <td class="n side">{one.sequence}</td>
              <td class="full">
                <time dateTime={one.at}>{clockText(one.at)}</time>
              </td>
              <td>{accountName(one.actor)}</td>
              <td class="full">
                {[roleWords(one.role, words), scopeWords(one.scope, names, words)].filter(Boolean).join(words.comma)}
              </td>
              <td class="head" title={one.operation}>
                {operationWord(one.operation, words)}
              </td>
              <td class="full">
                <Subject subject={one.subject} />
              </td>
              <td class="full dim">{one.fields.join(words.listComma)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
