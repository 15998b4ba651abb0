/** What the interface answers about the reform: pilot projects, training bases, figures, documents. */
export type ProjectStatus = 'CANDIDATE' | 'PILOT' | 'TYPICAL' | 'DEMONSTRATION' | 'PROMOTED' | 'CLOSED';

export const STATUSES: ProjectStatus[] = [
  'CANDIDATE',
  'PILOT',
  'TYPICAL',
  'DEMONSTRATION',
  'PROMOTED',
  'CLOSED',
];

export interface ProjectItem {
  code: string;
  name: string;
  level: string;
  kind: string | null;
  status: ProjectStatus | null;
  statusFrom: string | null;
  organisation: string | null;
  organisationName: string | null;
  owner: string | null;
  ownerName: string | null;
  actions: string[];
  since: string | null;
  reviewDue: string | null;
  overdue: boolean;
  fundingYuan: number | null;
}

export interface ProjectState {
  from: string;
  status: ProjectStatus;
  regions: { code: string; name: string }[];
  document: string | null;
  documentTitle: string | null;
}

export interface ProjectFund {
  paidOn: string;
  payer: string | null;
  yuan: number;
  document: string | null;
  documentTitle: string | null;
}

export interface Project extends ProjectItem {
  states: ProjectState[];
  funds: ProjectFund[];
  document: string | null;
  documentTitle: string | null;
}

export interface BaseItem {
  code: string;
  name: string;
  organisation: string | null;
  organisationName: string | null;
  region: string | null;
  regionName: string | null;
  capacity: number | null;
  openedOn: string | null;
  closedOn: string | null;
  actions: string[];
  document: string | null;
  documentTitle: string | null;
}

export interface DocumentItem {
  id: string;
  title: string;
  docNo: string | null;
  issuer: string | null;
  issuedOn: string | null;
  kind: string | null;
}

export interface SourceDocument extends DocumentItem {
  citedBy: { kind: string; key: string; name: string }[];
}

interface Both {
  zh: string;
  en: string;
}

export interface ReportedFigure {
  key: string;
  scope: string;
  scopeKind: 'REGION' | 'ORGANISATION' | 'NAME';
  scopeName: string;
  indicator: string;
  indicatorTitle: Both | null;
  title: string | null;
  period: string;
  asOf: string;
  display: Both;
  source: string | null;
  sourceTitle: string | null;
  computed: {
    id: string;
    /** False where it takes long: the address is asked for it. */
    counted: boolean;
    value: number | null;
    /** Of the report with the same scope and days; it has a query. */
    address: string;
    unit: Both;
    scope: string | null;
    region: string | null;
    from: string | null;
    asOf: string;
  } | null;
}
