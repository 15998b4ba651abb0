/** What the server answers, as in /api/v1/openapi.json. Dates are YYYY, YYYY-MM or YYYY-MM-DD. */

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';
export type Level =
  | 'ENTERPRISE'
  | 'GROUP'
  | 'COUNTY'
  | 'CITY'
  | 'INDUSTRY'
  | 'PROVINCE'
  | 'PROVINCE_DEMO'
  | 'NATIONAL';
export type StudioRole = 'LEADER' | 'CO_LEADER' | 'ACTING' | 'CORE' | 'MEMBER' | 'ADVISER';

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

export interface About {
  name: string;
  version: string;
  demo: { organisation: string; asOf: string; accounts: DemoSignIn[] } | null;
  today: string;
  sequence: number;
  /** Whether identity numbers and phones may be recorded. */
  identifiers: boolean;
}

/** An account to try the demo with; its password is no secret. */
export interface DemoSignIn {
  name: string;
  password: string;
  title: Bilingual;
}

/** Who looks at the pages. */
export interface Who {
  signedIn: boolean;
  name: string | null;
  /** Who they are in the records, when the account is that of a person. */
  person: string | null;
  roles: string[];
  scopes: Grant[];
  mustChangePassword: boolean;
  demo: boolean;
  /** Whether signing in asks for a code beside the password. */
  secondFactor: boolean;
  /** Whether one is demanded and has to be switched on before anything else. */
  mustSwitchOn: boolean;
  /** The name that the provider of sign-in says, for people who came from there. */
  title: string | null;
  /** Whether the password is there and not here. */
  atProvider: boolean;
  /** The name of the provider at which one can sign in, or null when there is none. */
  provider: string | null;
  csrf: string | null;
}

/** A role and the organisation it holds for; null is the whole province. */
export interface Grant {
  role: string;
  organisation: string | null;
}

/** An account as administrators care for it. */
export interface User {
  name: string;
  /** The id of the person whose own account it is. */
  person: string | null;
  grants: Grant[];
  disabled: boolean;
  mustChangePassword: boolean;
  /** The last day on which its one-time password is good; null once it is changed. */
  oneTimeUntil: string | null;
  /** Whether signing in asks for a code beside the password. */
  secondFactor: boolean;
  /** Told once, in the answer that made it. */
  oneTimePassword?: string;
}

/** What an authenticator is to be told. */
export interface Enrolment {
  secret: string;
  uri: string;
  /** A QR code: a line of 0 (light) and 1 (dark) for each row. */
  picture: string[];
}

/** Where somebody is signed in. */
export interface OwnSession {
  id: string;
  startedAt: string;
  lastUsedAt: string;
  /** Null where the browser did not say. */
  browser: string | null;
  system: string | null;
  /** Whether it is the one of this page. */
  current: boolean;
}

/** What a program acts with in place of whoever made it. */
export interface Token {
  id: string;
  name: string;
  grants: Grant[];
  madeOn: string;
  expiresOn: string;
  /** Itself; told once, in the answer that made it. */
  token?: string;
}

export interface PersonRef {
  id: string;
  name: string;
  organisation: string | null;
  organisationName: string | null;
  occupation: string | null;
  occupationName: string | null;
  employeeNoTail: string | null;
  status: string | null;
}

export interface StudioRef {
  code: string;
  name: string;
}

export interface PersonItem extends PersonRef {
  birthYear: number | string | null;
  led: StudioRef[];
}

/** What happened in somebody's working life; see the interface's description. */
export type TimelineKind =
  | 'ENTERED'
  | 'POST'
  | 'APPRENTICED'
  | 'GRADUATED'
  | 'GRADE'
  | 'QUALIFICATION'
  | 'TITLE'
  | 'X_CERTIFICATE'
  | 'STUDIO_FOUNDED'
  | 'STUDIO'
  | 'NAMING'
  | 'MENTORED'
  | 'CONTEST'
  | 'EVENT'
  | 'RESULT'
  | 'AWARD'
  | 'PATENT'
  | 'HONOUR'
  | 'LEFT'
  | 'RETIRED';

export interface TimelineEntry {
  on: string | null;
  precision: 'DAY' | 'MONTH' | 'YEAR' | null;
  until: string | null;
  kind: TimelineKind;
  name: string | null;
  codes: string[];
  detail: string | null;
  people: { person: string; name: string | null }[];
  subject: string | null;
}

export interface Timeline {
  person: string;
  name: string;
  organisationName: string | null;
  asOf: string;
  entries: TimelineEntry[];
}

export interface IpAsset {
  number: string;
  display: string;
  kind: string;
  title: string;
  status: string | null;
  filedOn: string | null;
  grantedOn: string | null;
  innovations: Named[];
  inventors: { person: string | null; name: string; rank: number }[];
  owner: string | null;
  ownerName: string | null;
}

export interface AwardItem {
  name: string;
  level: AwardLevel;
  year: number;
  grade: string | null;
  issuer: string | null;
  issuerName: string | null;
  innovation: string;
  title: string;
  type: string;
  studio: string | null;
  studioName: string | null;
}

export interface Honour {
  honour: string;
  name: string | null;
  level: string | null;
  modelWorker?: boolean;
  onDate: string | null;
  docNo?: string | null;
}

/** The level of an award; those of namings among them are the same words. */
export type AwardLevel = 'NATIONAL' | 'PROVINCE' | 'INDUSTRY' | 'GROUP' | 'CITY' | 'ENTERPRISE';

/** A result as lists show it. */
export interface InnovationItem {
  code: string;
  title: string;
  type: string;
  completedOn: string | null;
  studio: string | null;
  studioName: string | null;
  level: AwardLevel | null;
  ipAssets: number;
}

export interface Named {
  code: string;
  name: string;
}

/** A result with everything recorded about it. */
export interface Innovation extends InnovationItem {
  studios: Named[];
  contributors: { person: string | null; name: string; rank: number }[];
  adoptedBy: Named[];
  improves: Named[];
  improvedBy: Named[];
  benefitYuan: number | null;
  document: string | null;
  documentTitle: string | null;
  awards: { name: string; level: AwardLevel; year: number; grade: string | null; issuer: string | null }[];
  assets: { number: string; kind: string; title: string; status: string | null; grantedOn: string | null; endedOn: string | null }[];
}

/** The level of whoever holds an event. */
export type EventLevel = 'ENTERPRISE' | 'GROUP' | 'COUNTY' | 'CITY' | 'INDUSTRY' | 'PROVINCE' | 'NATIONAL';
export type EventKind = 'SALON' | 'DRILL' | 'CEREMONY' | 'TRAINING' | 'COMPETITION';
export type EventRole = 'ENTRANT' | 'ATTENDEE' | 'SPEAKER' | 'JUDGE';

/** An event as lists show it. */
export interface EventItem {
  code: string;
  kind: EventKind;
  name: string;
  series: string | null;
  heldOn: string | null;
  level: EventLevel | null;
  studio: string | null;
  studioName: string | null;
  organisation: string | null;
  organisationName: string | null;
  occupation: string | null;
  occupationName: string | null;
  people: number;
  prizes: number;
}

/** Somebody who took part in an event; person is null for a masked name. */
export interface Participant {
  person: string | null;
  name: string;
  role: EventRole;
  pairing: string | null;
  score: number | null;
  rank: number | null;
  prize: string | null;
  organisation: string | null;
  organisationName: string | null;
  occupation: string | null;
  occupationName: string | null;
}

/** A pair at an event, with the mean of the scores of its people. */
export interface PairScore {
  rank: number | null;
  pairing: string | null;
  score: number | null;
  people: { person: string | null; name: string }[];
}

/** An event with everything recorded about it. */
export interface EventDetail extends EventItem {
  dealsYuan: number | null;
  actions: string[];
  document: string | null;
  documentTitle: string | null;
  participants: Participant[];
  pairs: PairScore[];
  editions: { code: string; name: string; heldOn: string | null }[];
}

/** An event that a person took part in. */
export interface AtEvent {
  code: string;
  name: string;
  kind: EventKind;
  series: string | null;
  heldOn: string | null;
  level: EventLevel | null;
  role: EventRole;
  pairing: string | null;
  score: number | null;
  rank: number | null;
  prize: string | null;
}

/** A grade or title that a person holds. */
export interface Skill {
  scheme: string;
  grade: string;
  occupation: string | null;
  certNo: string | null;
  issuedOn: string | null;
  validTo: string | null;
  issuer: string | null;
  /** The titles that it stands for, with the years of work that these take. */
  standsFor: { title: string; years: number | null }[];
}

/** Which title a qualification stands for, and what says so. */
export interface TitleBridge {
  qualification: string;
  title: string;
  years: number | null;
  document: string | null;
  documentTitle: string | null;
}

export interface Person extends PersonRef {
  employeeNo: string | null;
  gender: string | null;
  birthYear: number | string | null;
  hiredOn: string | null;
  leftOn: string | null;
  retiresOn: string | null;
  post: string | null;
  /** When the person was erased; left out of everybody else. */
  erasedAt?: string;
  /** The first day of the present post. */
  presentSince: string | null;
  posts: Post[];
  honours: Honour[];
  skills: Skill[];
  results: (Omit<InnovationItem, 'ipAssets'> & { rank: number })[];
  events: AtEvent[];
  studios: { code: string; name: string; role: StudioRole; from: string | null; to: string | null }[];
  pairings: Pairing[];
}

export interface Post {
  organisation: string | null;
  organisationName: string | null;
  from: string | null;
  to: string | null;
  employeeNo: string | null;
  occupation: string | null;
  post: string | null;
}

export interface Pairing {
  id: string;
  mentors: string[];
  apprentices: string[];
  mentorRoles: string[];
  programme: string | null;
  organisation: string | null;
  organisationName: string | null;
  studio: string | null;
  studioName: string | null;
  occupation: string | null;
  occupationName: string | null;
  agreementNo: string | null;
  signedOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  status: string;
  outcomes: string[];
  graduatedOn: string[];
  grades: string[];
  endReason: string | null;
  pairsOnly: string[];
  goal: string | null;
  document: string | null;
  loopReason: string | null;
  people: PersonRef[];
  /** Codes of organisations that had nobody to ask and have not confirmed yet. */
  unconfirmedBy?: string[];
}

export interface RecordedPairing extends Pairing {
  warnings?: { code: string; message: string; pointer?: string }[];
}

/** How a pairing goes on by the rules in force. */
export interface Course {
  pairing: string;
  asOf: string;
  assessments: {
    kind: string;
    heldOn: string;
    person: string | null;
    score: number | null;
    grade: string | null;
  }[];
  due: { kind: DueKind; on: string }[];
  objectionUntil: string | null;
  everyMonths: number | null;
  scores: { pass: number | null; good: number | null; excellent: number | null };
  failPolicy: { otherMentor: boolean; months: number | null } | null;
  reasons: string[];
  allowances: {
    apprentice: string;
    months: number;
    full: number;
    grade: string | null;
    factor: number | null;
    yuan: number | null;
    steps: { from: string; months: number; yuanPerMonth: number; source: string | null }[];
  }[];
  allowanceYuan: number | null;
  rewards: {
    apprentice: string;
    reached: string;
    on: string;
    event: string | null;
    detail: string | null;
    yuan: number;
    source: string | null;
  }[];
}

export type DueKind = 'ASSESSMENT' | 'END';

/** Something that is due about a pairing. */
export interface DueItem {
  kind: DueKind;
  on: string;
  overdue: boolean;
  pairing: Pairing;
}

/** What is told of a write that waits for others to agree. */
export interface Waiting {
  submission: string;
  state: string;
  waitingFor: string[];
}

export interface Named {
  code: string;
  name: string;
}

export type SubmissionState = 'WAITING' | 'APPROVED' | 'SENT_BACK' | 'WITHDRAWN';

/** Something that waits for agreement, as those see it who sent it or may agree to it. */
export interface Submission {
  id: string;
  state: SubmissionState;
  operation: string;
  /** The record it is about, such as `pairing:A1`. */
  subject: string | null;
  /** What was sent. */
  request: Record<string, unknown>;
  /** The pairing that a dispute is about, as it stands. */
  before: Pairing | null;
  people: PersonRef[];
  studios: Named[];
  scope: Named | null;
  submittedBy: string;
  submittedAt: string;
  /** Those who have still to agree; nobody for the province. */
  waitingFor: Named[];
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
  mayDecide: boolean;
}

/** An origin that nobody has recorded and people make plain. */
export interface Proposal {
  child: Named;
  parent: Named;
  grade: Grade;
  evidence: Evidence[];
}

/** One link of the record of changes or of disclosures. */
export interface RecordLink {
  sequence: number;
  at: string;
  actor: string;
  role: string | null;
  scope: string | null;
  operation: string;
  subject: string;
  hash: string;
}

export interface ChangeRecord extends RecordLink {
  fields: string[];
}

export interface Disclosure extends RecordLink {
  purpose: string | null;
  records: number;
}

/** The newest link of a record. */
export interface Head {
  sequence: number;
  hash: string;
}

/** A part of a record; disclosures of one person come without a head. */
export interface RecordPart<T> {
  items: T[];
  head: Head | null;
  next: string | null;
}

/** What came of reading a whole record. */
export interface Verified {
  links: number;
  head: Head;
  anchors: number;
  faults: { sequence: number; problem: string }[];
}

export interface Verification {
  state: 'NONE' | 'RUNNING' | 'SOUND' | 'BROKEN' | 'FAILED';
  read: number;
  begunAt: string | null;
  endedAt: string | null;
  changes: Verified | null;
  disclosures: Verified | null;
}

export interface Leader {
  id: string;
  name: string;
  role: StudioRole;
  from: string | null;
  to: string | null;
}

export interface Naming {
  level: Level;
  namedOn: string | null;
  title: string | null;
  validTo: string | null;
  status: string | null;
  certNo: string | null;
  docNo: string | null;
  grantedBy: string | null;
  grantedByName?: string | null;
  fundingYuan: number | null;
}

export interface StudioItem {
  code: string;
  name: string;
  type: string | null;
  foundedOn: string | null;
  closedOn: string | null;
  status: string | null;
  field: string | null;
  organisation: string | null;
  organisationName: string | null;
  region: string | null;
  regionName: string | null;
  level: Level | null;
  levels: Level[];
  leaders: Leader[];
  namings: Naming[];
}

export interface StudioPerson {
  /** Null for somebody whose name is masked. */
  person: string | null;
  name: string;
  role: StudioRole;
  from: string | null;
  to: string | null;
}

export interface Origin {
  parent: string;
  parentName: string | null;
  kind: string;
  occurredOn: string | null;
  document: string | null;
  confirmed: boolean | null;
}

export interface Studio extends StudioItem {
  names: { name: string; from: string | null; to: string | null }[];
  people: StudioPerson[];
  origins: Origin[];
  alliances: { code: string; name: string; lead: string | null }[];
  honours: Honour[];
  pairings: Pairing[];
  /** There are more than the reader may see. */
  pairingsHidden?: true;
}

export interface Span {
  from: string | null;
  to: string | null;
}

/**
 * One reason to say that a studio grew out of another; which fields are set depends on the rule.
 * Somebody without an id has a masked name.
 */
export interface Evidence extends Span {
  rule: 'R0' | 'R1' | 'R2' | 'R3' | 'R4';
  kind: string;
  grade: Grade;
  dateUncertain?: boolean;
  sourceDocId?: string | null;
  occurredOn?: string | null;
  confirmed?: boolean | null;
  apprentice?: string;
  apprenticeId?: string;
  mentor?: string;
  mentorId?: string;
  pairing?: string;
  status?: string;
  leadership?: Span;
  membership?: Span;
  person?: string;
  personId?: string;
  role?: StudioRole;
  grandMentor?: string;
  grandMentorId?: string;
  grandPairing?: string;
}

export interface LinkRef {
  code: string;
  name: string;
  grade: Grade;
}

export interface Link extends LinkRef {
  dateUncertain?: boolean;
  evidence: Evidence[];
}

export interface DescendantStudio extends StudioItem {
  depth: number;
  parents: Link[];
  otherParents: LinkRef[];
}

export interface AncestorStudio extends StudioItem {
  depth: number;
  children: Link[];
}

export interface Descent<T> {
  root: StudioItem;
  asOf: string;
  minGrade: Grade;
  count: number;
  rootNotYetFounded?: boolean;
  studios: T[];
}

export interface PersonDescent {
  person: PersonRef;
  asOf: string;
  minGrade: Grade;
  count: number;
  studios: (StudioItem & { via: ('LED_STUDIO' | 'APPRENTICE_LINE')[]; depth: number })[];
  led: StudioRef[];
}

/** Somebody of a line; out of sight without a name and with an id that leads nowhere. */
export interface LineMember extends Omit<PersonRef, 'name'> {
  name: string | null;
  generation: number;
  mentors?: string[];
  apprentices?: string[];
}

export interface PeopleLine {
  person: PersonRef;
  count: number;
  generations: { generation: number; count: number }[];
  items: LineMember[];
  next: string | null;
}

export interface Organisation {
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  parentName?: string | null;
  region: string | null;
  regionName?: string | null;
  uscc: string | null;
  selfRatingSince: string | null;
  studios: number;
  /** Null for the public where they are fewer than five. */
  people: number | null;
  children?: { code: string; name: string; kind: string }[];
  studiosList?: StudioRef[];
  honours?: Honour[];
}

/** An administrative region. */
export interface Region {
  code: string;
  name: string;
  parent: string | null;
}

export interface CatalogueEntry {
  code: string;
  name: string;
}

/** A text in both languages, or one text for both. */
export type Bilingual = string | { zh: string; en: string };

export interface ReportParameter {
  name: string;
  type: 'date' | 'text' | 'number' | 'flag' | 'level' | 'scope' | 'choice';
  title: Bilingual;
  default?: string;
  allowed?: string[];
}

export type RecordKind =
  | 'person'
  | 'studio'
  | 'pairing'
  | 'organisation'
  | 'occupation'
  | 'region'
  | 'innovation'
  | 'asset'
  | 'event'
  | 'project'
  | 'base';

export interface ReportColumn {
  name: string;
  title: Bilingual;
  type: 'text' | 'number' | 'date' | 'flag' | 'level' | RecordKind;
}

export interface ReportHeader {
  name: string;
  id: string | null;
  title: Bilingual;
  unit: Bilingual | null;
  definition: Bilingual | null;
  /** Who may ask it. */
  access: string;
  /** Whether it comes from the folder of the operator's own. */
  own: boolean;
  /** Why it may take long, so that it is answered by a run; null when it does not. */
  long: string | null;
  parameters: ReportParameter[];
  columns: ReportColumn[];
}

/** Something wrong with a file of the folder of own reports. */
export interface RefusedReport {
  file: string;
  /** From 1; 0 when it is about the whole file. */
  line: number;
  reason: string;
  /** Whether what the file was before goes on answering. */
  answering: boolean;
}

export type ReportRow = Record<string, unknown>;

export interface ReportRows {
  report: string;
  title: Bilingual;
  columns: ReportColumn[];
  rows: ReportRow[];
  total: number;
  next: string | null;
}

export interface Indicator {
  report: string;
  id: string;
  title: Bilingual;
  scope: string | null;
  scopeName: string | null;
  region: string | null;
  regionName: string | null;
  asOf: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  unit: Bilingual | null;
  definition: Bilingual | null;
  figures?: { name: string; title: Bilingual; value: number | null }[];
  groups?: { key: string; count: number }[];
  columns: ReportColumn[];
  items: Page<ReportRow>;
}

/** An indicator as one table by region or by organisation; the total is the figure itself. */
export interface IndicatorTable {
  report: string;
  id: string;
  title: Bilingual;
  by: 'region' | 'organisation';
  scope: string | null;
  scopeName: string | null;
  region: string | null;
  regionName: string | null;
  asOf: string;
  unit: Bilingual | null;
  definition: Bilingual | null;
  columns: ReportColumn[];
  rows: ReportRow[];
  totalRow: ReportRow;
}

/** A row of an indicator that counts studios. */
export interface CountedStudio {
  code: string;
  name: string;
  level: Level | null;
}

export interface ProblemField {
  pointer?: string;
  code?: string;
  message: string;
}

/** Somebody in a loop; out of sight without an id and with a masked name. */
export interface LoopMember {
  id?: string;
  name: string;
}

/** RFC 9457 problem details with our additions. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code?: string;
  requestId?: string;
  /** After how many seconds it is worth asking again. */
  retryAfter?: number;
  errors?: ProblemField[];
  loop?: LoopMember[];
}

/** Somebody is to be erased; another administrator decides. */
export interface ErasureRequest {
  id: string;
  person: string;
  name: string;
  reason: string;
  requestedBy: string;
  requestedAt: string;
}

/** An administrator wants to see numbers in clear; another decides. */
export interface RevealRequest {
  id: string;
  person: string;
  name: string;
  purpose: string;
  requestedBy: string;
  requestedAt: string;
}

/** Numbers of which no more than the end is shown; null for one that is not recorded. */
export interface MaskedNumbers {
  person: string;
  identityNumber: string | null;
  phone: string | null;
}

/** Numbers in clear. */
export type ClearNumbers = MaskedNumbers;

/** The last word of somebody about each kind of consent. */
export interface PersonConsents {
  person: string;
  items: { kind: 'PUBLIC_NAME' | 'CONTACT'; state: 'GIVEN' | 'WITHDRAWN'; onDate: string | null }[];
}

export type ConditionState = 'MET' | 'MISSING' | 'UNKNOWN';

/** What a studio has and lacks for a level of naming. */
export interface Promotion {
  code: string;
  name: string;
  asOf: string;
  /** Whether the studio had been founded and not closed. */
  open: boolean;
  held: Level | null;
  /** Those that can be asked for, lowest first. */
  levels: Level[];
  level: Level | null;
  fundingYuan: number | null;
  missing: number;
  unknown: number;
  conditions: Condition[];
}

export interface Condition {
  rule: string;
  state: ConditionState;
  severity: 'INFO' | 'WARN' | 'BLOCK';
  need: number | null;
  have: number | null;
  options: { code: string; name: string | null }[];
  scope: string | null;
  effectiveFrom: string | null;
  source: string | null;
  facts: ConditionFact[];
  /** True when there are facts that the reader may not see. */
  hidden?: boolean;
}

export interface ConditionFact {
  kind: 'FOUNDING' | 'NAMING' | 'MEMBER' | 'HONOUR' | 'GRADE' | 'RESULT' | 'APPRENTICE';
  /** Such as `innovation:S01-001`; null for somebody whose name is masked. */
  record: string | null;
  name: string | null;
  detail: string | null;
  detailName: string | null;
  from: string | null;
  to: string | null;
  certain: boolean;
}

/** A naming with its reviews and what is to be done about it. */
export interface ReviewedNaming {
  key: string;
  level: Level;
  namedOn: string;
  validTo: string | null;
  status: string | null;
  fundingYuan: number | null;
  dueYuan: number | null;
  reconfirmedYuan: number | null;
  state: 'HELD' | 'DUE' | 'OVERDUE' | 'SUSPENDED' | 'UNDER_REVIEW' | 'ENDED';
  dueOn: string | null;
  failures: number;
  reviews: { heldOn: string; grade: 'PASS' | 'FAIL'; score: number | null }[];
  /** A change of leaders that the naming body has not approved yet. */
  leaderChange: { person: string; name: string; from: string; dueOn: string } | null;
  warnings?: { code: string; message: string }[];
}

/** A yearly assessment of a studio. */
export interface StudioAssessment {
  heldOn: string;
  score: number | null;
  grade: string | null;
  /** Of the seven haves those that it has. */
  checklist: string[];
  missing: string[];
  /** Such as `INNOVATION:32`. */
  points: string[];
  warnings?: { code: string; message: string }[];
}
