import type { ComponentChildren } from 'preact';
import { clockText } from '../dates';
import { useWords } from '../i18n/index';
import { accountName } from '../review/submission';
import type { RecordLink } from '../types';
import { roleWords, scopeWords } from './operations';

interface RecordTableProps {
  label: string;
  /** Whether they are numbered, and each says what it is about. */
  whole: boolean;
  /** The name of the last column. */
  last: string;
  children: ComponentChildren;
}

/** Links of a record, a row each. */
export function RecordTable({ label, whole, last, children }: RecordTableProps) {
  const said = useWords().audit;
  return (
    <div class="scrollx" tabIndex={0} role="group" aria-label={label}>
      <table class="tbl rows record">
        <thead>
          <tr>
            {whole && (
              <th scope="col" class="n">
                {said.sequence}
              </th>
            )}
            <th scope="col">{said.at}</th>
            <th scope="col">{said.actor}</th>
            <th scope="col">{said.role}</th>
            <th scope="col">{said.operation}</th>
            {whole && <th scope="col">{said.subject}</th>}
            <th scope="col">{last}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface WhoAndWhenProps {
  link: RecordLink;
  /** Names of organisations by code. */
  names: Map<string, string>;
  whole: boolean;
}

/** The cells with which every row begins: when, by which account, in which role. */
export function WhoAndWhen({ link, names, whole }: WhoAndWhenProps) {
  const words = useWords();
  const role = [roleWords(link.role, words), scopeWords(link.scope, names, words)];
  return (
    <>
      {whole && <td class="n side">{link.sequence}</td>}
      <td class={whole ? 'full' : 'head'}>
        <time dateTime={link.at}>{clockText(link.at)}</time>
      </td>
      <td>{accountName(link.actor)}</td>
      <td class="full">{role.filter(Boolean).join(words.comma)}</td>
    </>
  );
}
