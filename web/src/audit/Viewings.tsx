import { clockText } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { accountName } from '../review/submission';
import type { Disclosure } from '../types';
import { operationWord, roleWords, scopeWords } from './operations';
import { Subject } from './Subject';

interface ViewingsProps {
  items: Disclosure[];
  /** Names of organisations by code. */
  names: Map<string, string>;
  /** Whether to say whose data it was. */
  subjects: boolean;
}

/** Who was shown personal data, when and what for. */
export function Viewings({ items, names, subjects }: ViewingsProps) {
  const words = useWords();
  const said = words.audit;
  return (
    <div class="scrollx" tabIndex={0} role="group" aria-label={said.disclosures}>
      <table class="tbl rows record">
        <thead>
          <tr>
            {subjects && (
              <th scope="col" class="n">
                {said.sequence}
              </th>
            )}
            <th scope="col">{said.at}</th>
            <th scope="col">{said.actor}</th>
            <th scope="col">{said.role}</th>
            <th scope="col">{said.operation}</th>
            {subjects && <th scope="col">{said.subject}</th>}
            <th scope="col">{said.purpose}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.sequence}>
              {subjects && <td class="n side">{one.sequence}</td>}
              <td class={subjects ? 'full' : 'head'}>
                <time dateTime={one.at}>{clockText(one.at)}</time>
              </td>
              <td>{accountName(one.actor)}</td>
              <td class="full">
                {[roleWords(one.role, words), scopeWords(one.scope, names, words)].filter(Boolean).join(words.comma)}
              </td>
              <td>{operationWord(one.operation, words)}</td>
              {subjects && (
                <td class="full">
                  <Subject subject={one.subject} />
                </td>
              )}
              <td class="full">{one.purpose ? wordFor(said.purposes, one.purpose) : <span class="dim">{said.noPurpose}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
