import { ApiError, apiUrl, get, read, remove, upload } from '../api';

/** Where in a workbook something is said of. */
export interface InSheet {
  sheet: string;
  header: string;
  value: string;
}

/** Something to say about a cell or a row. */
export interface Said {
  severity: 'REFUSAL' | 'WARNING' | 'NOTE';
  file: string;
  line: number;
  /** The letters of the column; empty for the row as a whole. */
  column: string;
  code: string;
  message: string;
  at: InSheet | null;
}

/** Whom or what a name means, among those that may be meant. */
export interface Question {
  about: 'PERSON' | 'STUDIO';
  key: string;
  name: string;
  unit: string;
  trade: string;
  rows: number;
  row: number;
  candidates: {
    id: string;
    name: string;
    organisation: string | null;
    trade: string | null;
    employeeNoTail: string | null;
    birthYear: number | null;
  }[];
}

/** The columns of a sheet as they were found and understood. */
export interface SheetLayout {
  sheet: string;
  rows: { row: number; text: string }[];
  /** In which row its header ends. */
  row: number;
  levels: number;
  by: 'WORDS' | 'SENDER' | 'REMEMBERED' | 'NOTHING';
  mapping: string | null;
  matchedOn: string | null;
  columns: { column: string; name: string; title: string; field: string | null; samples: string[] }[];
}

/** What a column may tell. */
export interface KnownField {
  field: string;
  title: string;
  required: boolean;
}

/** How a workbook was read. */
export interface Layout {
  encoding: 'UTF_8' | 'UTF_8_WITH_MARK' | 'GB18030' | null;
  fields: KnownField[];
  sheets: SheetLayout[];
}

/** How somebody matches the columns of a sheet: letters to fields, empty to leave one out. */
export interface ColumnMatch {
  sheet: string;
  row: number;
  levels: number;
  fields: Record<string, string>;
}

/** How the columns of a layout are matched, as it is remembered. */
export interface ColumnMapping {
  id: string;
  organisation: string;
  organisationName: string | null;
  kind: string;
  columns: { header: string; field: string }[];
  fields: KnownField[];
  recordedAt: string;
  recordedBy: string;
}

/** An import as it stands. */
export interface ImportJob {
  id: string;
  kind: string;
  mode: 'check' | 'apply' | 'undo';
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'REFUSED' | 'BUSY' | 'FAILED';
  phase: 'READ' | 'CHECK' | 'STAGE' | 'APPLY' | null;
  done: number;
  total: number;
  counts: { file: string; rows: number; added: number; changed: number }[];
  notices: Said[];
  noticeTotal: number;
  rows: number;
  questions: Question[];
  layout: Layout | null;
  undoable: boolean;
  undoneBy: string | null;
}

/** An import in a list. */
export interface ImportItem {
  id: string;
  file: string;
  kind: string;
  mode: ImportJob['mode'];
  state: ImportJob['state'];
  at: string;
  by: string;
  rows: number;
  added: number;
  changed: number;
  problems: number;
  marked: boolean;
  undoable: boolean;
  undoneBy: string | null;
}

/** The document that names studios, where its sheet does not tell. */
export interface Notice {
  documentTitle?: string;
  documentNo?: string;
  documentIssuer?: string;
  documentDate?: string;
  level?: string;
}

/** The kinds of workbooks that are understood. */
export const KINDS = ['pairings', 'namings', 'results', 'ip', 'people', 'studios'] as const;

/** A workbook whose header is to tell its kind. */
export const GUESSED = 'workbook';

/** What the sender wants of a workbook. */
export interface Wishes {
  kind: string;
  notice: Notice;
  organisation: string;
  createMissing: boolean;
  choices: Record<string, string>;
  /** What is to be read in cells such as 表1!B12 instead of what stands there. */
  corrections: Record<string, string>;
  goodRows: boolean;
  columns: ColumnMatch[];
  /** When it is remembered how columns are matched. */
  remember: 'APPLIED' | 'NOW' | 'NEVER';
}

/** The answer that somebody is none of those who are recorded. */
export const NEW = 'NEW';

export function isOver(job: ImportJob): boolean {
  return job.state !== 'WAITING' && job.state !== 'RUNNING';
}

export function importUrl(id: string): string {
  return apiUrl(`/imports/${encodeURIComponent(id)}`);
}

export function sendWorkbook(file: File, mode: 'check' | 'apply', wishes: Wishes): Promise<ImportJob> {
  const form = new FormData();
  form.set('kind', wishes.kind);
  form.set('mode', mode);
  form.set('policy', wishes.goodRows ? 'VALID_ROWS' : 'ALL_OR_NOTHING');
  form.set('createMissing', String(wishes.createMissing));
  if (wishes.organisation) form.set('organisation', wishes.organisation);
  if (Object.keys(wishes.choices).length) form.set('choices', JSON.stringify(wishes.choices));
  if (Object.keys(wishes.corrections).length) form.set('corrections', JSON.stringify(wishes.corrections));
  if (wishes.columns.length) {
    form.set('columns', JSON.stringify(wishes.columns));
    form.set('remember', wishes.remember);
  }
  for (const [field, value] of Object.entries(wishes.notice)) {
    if (value?.trim()) form.set(field, value.trim());
  }
  form.set('file', file, file.name);
  return upload<ImportJob>(apiUrl('/imports'), form);
}

/** Takes an import back as it stands now. */
export async function takeBack(id: string): Promise<ImportJob> {
  const { etag } = await read<ImportJob>(importUrl(id));
  return remove<ImportJob>(importUrl(id), etag);
}

const AGAIN_MS = 1500;
const MISSING = new Set([403, 404]);

/** Follows an import to its end by server-sent events; a lost connection is taken up again. */
export function follow(
  id: string,
  tell: (job: ImportJob) => void,
  refuse: (failure: ApiError) => void,
): () => void {
  let stopped = false;
  let events: EventSource | null = null;
  const look = async () => {
    try {
      const job = await get<ImportJob>(importUrl(id));
      if (stopped) return;
      tell(job);
      if (!isOver(job)) listen();
    } catch (failure) {
      // One that is not there, or no more to be seen, does not come back.
      if (failure instanceof ApiError && MISSING.has(failure.problem.status)) refuse(failure);
      else if (!stopped) setTimeout(look, AGAIN_MS);
    }
  };
  const listen = () => {
    events = new EventSource(`${importUrl(id)}/events`);
    events.onmessage = (event) => {
      const job = JSON.parse(event.data) as ImportJob;
      tell(job);
      if (isOver(job)) events?.close();
    };
    events.onerror = () => {
      events?.close();
      if (!stopped) setTimeout(look, AGAIN_MS);
    };
  };
  void look();
  return () => {
    stopped = true;
    events?.close();
  };
}
