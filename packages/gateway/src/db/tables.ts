import type { ColumnType, Generated } from 'kysely';

/** The tables as Kysely sees them. Fact and roll tables are made per dataset, see `query/dataset-tables.ts`. */
export interface Tables {
  area: AreaTable;
  membership: MembershipTable;
  crosswalk: CrosswalkTable;
  centre: CentreTable;
  programme: ProgrammeTable;
  component: ComponentTable;
  source: SourceTable;
  agency: AgencyTable;
  measure: MeasureTable;
  indicator: IndicatorTable;
  budget_code: BudgetCodeTable;
  mapping: MappingTable;
  publication: PublicationTable;
  audit: AuditTable;
  release: ReleaseTable;
  line: LineTable;
  suppression: SuppressionTable;
  hidden_cell: HiddenCellTable;
  forecast: ForecastTable;
  break: BreakTable;
  figure: FigureTable;
  statement: StatementTable;
  target: TargetTable;
  recognition: RecognitionTable;
  task: TaskTable;
  recommendation: RecommendationTable;
  document: DocumentTable;
  inspection: InspectionTable;
  named_list: NamedListTable;
  assessment: AssessmentTable;
  plan: PlanTable;
  counterpart_rule: CounterpartRuleTable;
  need: NeedTable;
  support: SupportTable;
  carry_over: CarryOverTable;
  project: ProjectTable;
  correspondence: CorrespondenceTable;
}

/** A day, `YYYY-MM-DD`. */
type DayColumn = string;

/** Tables of records that a file of an office holds, a row each. */
export type RecordTables = Pick<
  Tables,
  | 'task'
  | 'recommendation'
  | 'document'
  | 'inspection'
  | 'named_list'
  | 'assessment'
  | 'plan'
  | 'counterpart_rule'
  | 'need'
  | 'support'
  | 'carry_over'
  | 'project'
  | 'correspondence'
  | 'statement'
  | 'target'
  | 'recognition'
>;

export interface AreaTable {
  id: number;
  code: string;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  level: string;
  type: string;
  name: string;
  name_en: string | null;
  sort_key: string;
  parent: string | null;
  /** Id of the stable top area it reports under. */
  root: number;
  legal_basis: string | null;
  source: string | null;
}

export interface MembershipTable {
  group_code: string;
  member_code: string;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  legal_basis: string | null;
}

export interface CrosswalkTable {
  on_day: DayColumn;
  from_code: string;
  to_code: string;
  type: string;
  weight: string | null;
  weight_basis: string | null;
  legal_basis: string | null;
  source: string | null;
  confidence: string | null;
  note: string | null;
}

export interface CentreTable {
  code: string;
  valid_from: DayColumn;
  lon: number;
  lat: number;
}

export interface ProgrammeTable {
  code: string;
  name: string;
  name_en: string;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  legal_basis: string;
}

export interface ComponentTable {
  programme: string;
  code: string;
  parent: string | null;
  name: string;
  name_en: string | null;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  source: string | null;
  confidence: string | null;
}

export interface SourceTable {
  id: string;
  title: string;
  issuer: string | null;
  tier: string;
  url: string | null;
  document_number: string | null;
  /** To the precision known: 2024-02 or 2024-01-31. */
  issued_on: string | null;
  language: string | null;
  sha256: string | null;
  note: string | null;
  /** True for sources of invented figures. */
  synthetic: Generated<boolean>;
}

export interface AgencyTable {
  code: string;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  name: string;
  name_en: string | null;
  tier: string;
  area: string;
  successors: string | null;
  legal_basis: string | null;
}

export interface MeasureTable {
  id: string;
  name: string;
  name_en: string;
  unit: string;
  aggregation: string;
}

export interface IndicatorTable {
  id: string;
  name: string;
  name_en: string;
  full_name: string;
  full_name_en: string;
  formula: string;
  formula_en: string;
  unit: string;
  /** Ids of measures, with spaces between. */
  numerator: string;
  denominator: string | null;
  base: string | null;
  decimals: number;
  direction: string | null;
  visibility: string;
}

/** A file on its way: kept whole, first as a draft, then published. */
/** A code of the treasury's accounts for a programme, or for a component of one. */
export interface BudgetCodeTable {
  code: string;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  name: string;
  programme: string;
  component: string | null;
  legal_basis: string | null;
  note: string | null;
}

/** A version of how an office's own layout is read; rows are only ever added. */
export interface MappingTable {
  id: string;
  version: number;
  content: ColumnType<unknown, string, string>;
  saved_at: Generated<Date>;
}

export interface PublicationTable {
  id: string;
  dataset: string;
  /** Files of one series replace each other. */
  series: string;
  file_name: string;
  sha256: string;
  content: Buffer;
  row_count: number;
  /** True for invented figures, which are published apart from all others. */
  synthetic: Generated<boolean>;
  created_at: Generated<Date>;
  /** Null while a draft. */
  published_at: ColumnType<Date | null, Date | null, Date | null>;
  /** What its rows say, whatever their order. */
  rows_sha256: string | null;
  /** Office or login that sent it. */
  created_by: string | null;
  approved_by: string | null;
  /** How many people it took: `two`, `single`, or `journal` for what is shipped. */
  approval: Generated<string>;
  /** Until when an approved release waits. */
  embargo_until: Date | null;
  /** Id of the release that this one takes back. */
  withdraws: string | null;
  reason: string | null;
  /** How the file was read beside its content: see `Reading`. */
  reading: ColumnType<unknown, string | null, string | null>;
}

/** Everything that was done with releases, an entry a row, each sealed with the one before. */
export interface AuditTable {
  n: number;
  action: string;
  release: string | null;
  /** The entry as text, to the byte as it was sealed. */
  entry: string;
  hash: string;
}

/** What a publication changed under one root: versions of rows begin and end with `rel`. */
export interface ReleaseTable {
  root: number;
  rel: number;
  publication: string;
  published_at: Date;
}

/** Dictionary of dimension combinations: full ones (grain −1) and collapsed ones (index of the dataset's grain). */
export interface LineTable {
  dataset: string;
  id: number;
  grain: number;
  key: string;
  /** Fixed dimensions, as a scope key. */
  form: string;
  /** Section of a report, as a scope key; null on lines wider than one section. */
  section: string | null;
}

/** From which count on figures of a dataset are shown; of real and of invented ones apart. */
export interface SuppressionTable {
  dataset: string;
  synthetic: boolean;
  below: number;
  legal_basis: string | null;
}

/** A day on which what an indicator counts changes. */
export interface BreakTable {
  indicator: string;
  on_day: DayColumn;
  kind: string;
  reason: string;
  reason_en: string;
  legal_basis: string | null;
}

/** For whom an indicator is forecast. */
export interface ForecastTable {
  indicator: string;
  synthetic: boolean;
  visibility: string;
  legal_basis: string | null;
}

/** An area that is not shown in a line of a year, at whatever cut and in whatever release. */
export interface HiddenCellTable {
  root: number;
  dataset: string;
  area: number;
  year: number;
  line: number;
}

interface Versioned {
  root: number;
  rel: number;
  rel_end: number;
}

export interface FigureTable extends Versioned {
  area: number;
  figure: string;
  period: string;
  scope: string;
  base: string;
  standard: string;
  method: string;
  source: string;
  as_of: string;
  as_of_basis: string | null;
  status: string;
  value: number;
  precision: number | null;
  published: string | null;
  kind: string;
  derivation: string | null;
  locator: string | null;
  confidence: string;
  note: string | null;
  origin: string;
  series: string;
}

export interface StatementTable extends Versioned {
  area: number;
  origin: string;
  series: string;
  period: string;
  subject: string;
  programme: string | null;
  clause: string | null;
  kind: string;
  about: string | null;
  value: number | null;
  unit: string | null;
  judgement: string | null;
  judgement_en: string | null;
  due_on: DayColumn | null;
  source: string;
  note: string | null;
}

export interface TargetTable extends Versioned {
  area: number;
  origin: string;
  series: string;
  indicator: string;
  period: string;
  kind: string;
  due_on: DayColumn | null;
  value: number | null;
  unit: string;
  standard: string | null;
  source: string;
  note: string | null;
}

export interface RecognitionTable extends Versioned {
  /** Null when no area of that name is known. */
  area: number | null;
  origin: string;
  series: string;
  area_name: string;
  district: string;
  level: string;
  event: string;
  year: number | null;
  decision: string | null;
  decided_on: DayColumn | null;
  evidence: string | null;
  source: string;
  note: string | null;
}

/** Records of a source, one a row; those of a file replace each other. */
interface Sourced extends Versioned {
  area: number;
  series: string;
  source: string;
  note: string | null;
}

interface FromRow extends Sourced {
  origin: string;
}

/** What offices do; for offices only unless `visibility` is public. */
interface Work extends FromRow {
  title: string;
  title_en: string | null;
  programme: string | null;
  visibility: string | null;
}

export interface TaskTable extends Work {
  clause: string | null;
  lead: string;
  co_ordinating: string | null;
  product: string | null;
  given_on: DayColumn | null;
  due_on: DayColumn | null;
  extensions: string | null;
  done_on: DayColumn | null;
  evidence: string | null;
}

export interface RecommendationTable extends Work {
  clause: string | null;
  from_agency: string;
  to_agency: string;
  raised_on: DayColumn;
  due_on: DayColumn | null;
  answered_on: DayColumn | null;
  answer: string | null;
}

export interface DocumentTable extends Work {
  issuer: string;
  issuer_tier: string;
  due_on: DayColumn | null;
  number: string | null;
  issued_on: DayColumn | null;
}

export interface InspectionTable extends Work {
  inspector: string;
  inspected: string;
  begun_on: DayColumn;
  concluded_on: DayColumn | null;
  number: string | null;
  shortcomings: number | null;
  due_on: DayColumn | null;
  remedied_on: DayColumn | null;
}

export interface NamedListTable extends FromRow {
  indicator: string;
  period: string;
  member: string | null;
  member_name: string;
}

export interface AssessmentTable extends Sourced {
  standard: string;
  as_of: DayColumn;
  criterion: number;
  state: string | null;
}

export interface PlanTable extends FromRow {
  period: string;
  version: number;
  programme: string;
  component: string | null;
  funding_source: string | null;
  capital_type: string | null;
  budget_holder: string | null;
  amount: number;
  decision: string | null;
  decided_on: DayColumn | null;
}

export interface CounterpartRuleTable extends FromRow {
  programme: string;
  payer: string;
  capital_type: string | null;
  min_ratio: number;
  exempt: string | null;
  valid_from: DayColumn;
  valid_to: DayColumn | null;
  legal_basis: string;
}

export interface NeedTable extends FromRow {
  period: string;
  criterion: number;
  amount: number;
}

export interface SupportTable extends FromRow {
  period: string;
  share: number;
  from_investment: number | null;
  from_other: number | null;
  exception: string | null;
  decision: string | null;
  decided_on: DayColumn | null;
}

export interface CarryOverTable extends FromRow {
  period: string;
  programme: string;
  funding_source: string;
  capital_type: string;
  vintage: string;
  confirmed: number | null;
  booked: number | null;
  confirmed_on: DayColumn | null;
}

export interface ProjectTable extends Work {
  as_of: DayColumn;
  component: string | null;
  manager: string;
  special: string | null;
  total: number | null;
  one_commune: string | null;
  simple: string | null;
  listed: string | null;
  approved_on: DayColumn | null;
  site_cleared_on: DayColumn | null;
  tendered_on: DayColumn | null;
  started_on: DayColumn | null;
  completed_on: DayColumn | null;
  settled_on: DayColumn | null;
}

export interface CorrespondenceTable extends FromRow {
  earlier: string;
  earlier_criterion: number;
  later: string;
  later_criterion: number;
}
