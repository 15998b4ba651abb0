import type { PersonRef } from '../types';

/** One of two records that may be of one person. */
export interface TwinSide {
  person: PersonRef;
  birthYear: number | null;
  hiredOn: string | null;
  leftOn: string | null;
}

export interface Twin {
  one: TwinSide;
  other: TwinSide;
  reasons: string[];
  score: number;
  marked: boolean;
}

/** What a record says of somebody, as the server has it. */
export interface RecordFields {
  id: string;
  name: string;
  organisation: string | null;
  employeeNo: string | null;
  gender: string | null;
  birthYear: number | null;
  hiredOn: string | null;
  leftOn: string | null;
  retiresOn: string | null;
  occupation: string | null;
  post: string | null;
  status: string | null;
}

export interface MergeConflict {
  code: string;
  /** The field that a choice would decide, or empty. */
  field: string;
  records: string[];
  message: string;
}

export interface GoesOver {
  kind: string;
  subject: string;
  name: string;
  keptOnce: boolean;
}

export interface MergeAnswer {
  done: boolean;
  from: RecordFields;
  into: RecordFields;
  after: RecordFields;
  numbers: string[];
  goesOver: GoesOver[];
  conflicts: MergeConflict[];
}

export interface MergedRecord {
  id: string;
  name: string;
  employeeNo: string | null;
  by: string | null;
  at: string | null;
  undoable: boolean;
  later: string[];
}
