import { useEffect, useState } from 'preact/hooks';
import { apiUrl, get } from '../api';
import type { Bilingual, Indicator, IndicatorTable, ReportHeader, ReportRow } from '../types';
import { isDivided } from './views';

/** A figure of an organisation with everything below it. */
export interface OrganisationFigure {
  id: string;
  title: Bilingual;
  unit: Bilingual | null;
  /** Undefined until it is here, null where it cannot be had. */
  value: number | null | undefined;
  /** The same for what is directly below the organisation, by code; null where it is not divided. */
  parts: ReportRow[] | null;
}

/** By the name of the report; null for one that could not be had. */
type Answers = ReadonlyMap<string, Indicator | IndicatorTable | null>;

/** Indicators of which a figure beside their own is wanted: it is not part of a table. */
const BESIDE: Record<string, string> = { I11: 'apprentices' };

/**
 * Indicators of an organisation: where an indicator can be divided one question answers both its
 * figure and the table by the next level.
 */
export function useOrganisationFigures(
  headers: ReportHeader[],
  scope: string,
  asOf: string,
): OrganisationFigure[] {
  const [answers, setAnswers] = useState<Answers>(new Map());
  const asked = headers.map((one) => one.id).join();
  useEffect(() => {
    const aborter = new AbortController();
    setAnswers(new Map());
    for (const header of headers) {
      const by = isDivided(header) && !BESIDE[header.id ?? ''] ? 'organisation' : null;
      const url = apiUrl(`/reports/${header.name}`, { asOf, scope, by, limit: by ? null : 1 });
      get<Indicator | IndicatorTable>(url, aborter.signal).then(
        (answer) => setAnswers((before) => new Map(before).set(header.name, answer)),
        // A figure that cannot be had leaves its place empty; its link says why.
        () => !aborter.signal.aborted && setAnswers((before) => new Map(before).set(header.name, null)),
      );
    }
    return () => aborter.abort();
  }, [asked, scope, asOf]);
  return headers.flatMap((header) => figuresOf(header, answers.get(header.name)));
}

function figuresOf(
  header: ReportHeader,
  answer: Indicator | IndicatorTable | null | undefined,
): OrganisationFigure[] {
  const id = header.id ?? header.name;
  const { title, unit } = header;
  if (!answer) return [{ id, title, unit, value: answer, parts: null }];
  if ('totalRow' in answer) {
    const value = answer.totalRow['value'];
    return [{ id, title, unit, value: typeof value === 'number' ? value : null, parts: answer.rows }];
  }
  const beside = answer.figures?.filter((one) => one.name === BESIDE[id]) ?? [];
  return [
    { id, title, unit, value: answer.value, parts: null },
    ...beside.map((one) => ({
      id: `${id}.${one.name}`,
      title: one.title,
      unit: null,
      value: one.value,
      parts: null,
    })),
  ];
}
