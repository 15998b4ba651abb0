import { useWords, wordFor } from '../i18n/index';
import type { Disclosure } from '../types';
import { operationWord } from './operations';
import { RecordTable, WhoAndWhen } from './RecordTable';
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
    <RecordTable label={said.disclosures} whole={subjects} last={said.purpose}>
      {items.map((one) => (
        <tr key={one.sequence}>
          <WhoAndWhen link={one} names={names} whole={subjects} />
          <td>{operationWord(one.operation, words)}</td>
          {subjects && (
            <td class="full">
              <Subject subject={one.subject} />
            </td>
          )}
          <td class="full">{one.purpose ? wordFor(said.purposes, one.purpose) : <span class="dim">{said.noPurpose}</span>}</td>
        </tr>
      ))}
    </RecordTable>
  );
}
