import { useWords } from '../i18n/index';
import type { ChangeRecord } from '../types';
import { operationWord } from './operations';
import { RecordTable, WhoAndWhen } from './RecordTable';
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
    <RecordTable label={said.changes} whole last={said.fields}>
      {items.map((one) => (
        <tr key={one.sequence}>
          <WhoAndWhen link={one} names={names} whole />
          <td class="head" title={one.operation}>
            {operationWord(one.operation, words)}
          </td>
          <td class="full">
            <Subject subject={one.subject} />
          </td>
          <td class="full dim">{one.fields.join(words.listComma)}</td>
        </tr>
      ))}
    </RecordTable>
  );
}
