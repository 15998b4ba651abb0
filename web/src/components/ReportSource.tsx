import { localized, useWords } from '../i18n/index';
import { useAbout } from '../session';
import type { ReportHeader } from '../types';

interface ReportSourceProps {
  header: ReportHeader;
  asOf: string;
  /** The organisation and the region that were asked about; null for all. */
  place: string | null;
}

/** Where the figures come from: the file, the day and the scope that they hold for. */
export function ReportSource({ header, asOf, place }: ReportSourceProps) {
  const words = useWords();
  const { demo } = useAbout();
  return (
    <p class="source">
      {demo && <b>{words.demo.data}</b>}
      <span>
        {words.reports.file} <code>{header.name}</code>
      </span>
      {header.id && <span>{header.id}</span>}
      <span>
        {words.reports.asOf} {asOf}
      </span>
      <span>
        {words.reports.scope} {place ?? words.reports.allScope}
      </span>
      {header.definition && <span class="onlyprint">{localized(header.definition)}</span>}
    </p>
  );
}
