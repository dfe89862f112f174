import { type Kysely, sql } from 'kysely';

/**
 * Reference tables, releases, figures and the fact and roll tables of capital and poverty.
 * `root` leads every key of what is published under one, so that the schema can be spread by it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const versions = 'root int not null, rel int not null, rel_end int not null default 2147483647';

const statements = [
  `create table area (
    id int primary key, code text not null, valid_from date not null, valid_to date, level text not null,
    type text not null, name text not null, name_en text, sort_key text not null, parent text, root int not null,
    legal_basis text, source text, unique (code, valid_from))`,
  `create table membership (
    group_code text not null, member_code text not null, valid_from date not null, valid_to date, legal_basis text,
    primary key (group_code, member_code, valid_from))`,
  `create table crosswalk (
    on_day date not null, from_code text not null, to_code text not null, type text not null, weight numeric,
    weight_basis text, legal_basis text, source text, confidence text, note text,
    primary key (on_day, from_code, to_code, type))`,
  `create table centre (
    code text not null, valid_from date not null, lon double precision not null, lat double precision not null,
    primary key (code, valid_from))`,
  `create table programme (
    code text primary key, name text not null, name_en text not null, valid_from date not null, valid_to date,
    legal_basis text not null)`,
  `create table component (
    programme text not null, code text not null, parent text, name text not null, name_en text,
    valid_from date not null, valid_to date, source text, confidence text, primary key (programme, code, valid_from))`,
  `create table source (
    id text primary key, title text not null, issuer text, tier text not null, url text, document_number text,
    issued_on text, language text, sha256 text, note text)`,
  `create table publication (
    id text primary key, dataset text not null, series text not null, file_name text not null, sha256 text not null,
    content bytea not null, row_count int not null, created_at timestamptz not null default now(),
    published_at timestamptz)`,
  'create index on publication (dataset, published_at)',
  'create index on publication (published_at)',
  `create sequence rel as int`,
  `create table release (
    root int not null, rel int not null, publication text not null, published_at timestamptz not null,
    primary key (root, rel))`,
  `create index on release (root, published_at)`,
  `create table line (
    dataset text not null, id int not null, grain smallint not null, key text not null, form text not null,
    section text, primary key (dataset, id), unique (dataset, grain, key))`,
  `create table figure (
    ${versions}, area int not null, figure text not null, period text not null, scope text not null,
    base text not null, standard text not null, method text not null, source text not null, as_of text not null,
    as_of_basis text, status text not null, value double precision not null, precision double precision,
    published text, kind text not null, derivation text, locator text, confidence text not null, note text,
    origin text not null, series text not null,
    primary key (root, area, figure, period, scope, base, standard, method, source, as_of, status, rel_end))`,
  `create table statement (
    ${versions}, area int not null, origin text not null, series text not null, period text not null,
    subject text not null, programme text, clause text, kind text not null, about text, value double precision,
    unit text, judgement text, judgement_en text, due_on date, source text not null, note text,
    primary key (root, series, origin, rel_end))`,
  `create table target (
    ${versions}, area int not null, origin text not null, series text not null, indicator text not null,
    period text not null, kind text not null, due_on date, value double precision, unit text not null,
    standard text, source text not null, note text,
    primary key (root, series, origin, rel_end))`,
  `create table recognition (
    ${versions}, area int, origin text not null, series text not null, area_name text not null,
    district text not null, level text not null, event text not null, year int, decision text, decided_on date,
    evidence text, source text not null, note text,
    primary key (root, series, origin, rel_end))`,
  ...datasetTables('capital', ['assigned', 'allocated', 'disbursed', 'advances', 'cancelled']),
  ...datasetTables('poverty', ['households', 'poor_households', 'near_poor_households']),
];

/**
 * Wide columns first saves padding. `rel_end` is in the key, so that it finds current and past rows alike; in rollups it
 * comes before the cut, so that a line's current rows lie together however often they were replaced.
 */
export function datasetTables(dataset: string, measures: readonly string[]): string[] {
  const sums = measures.map((measure) => `${measure} int8`).join(', ');
  return [
    `create table ${dataset}_fact (
      ${sums}, ${versions}, area int not null, line int not null, cut date not null, as_of date not null,
      year smallint not null, status smallint not null,
      primary key (root, area, year, cut, line, rel_end)) partition by range (year)`,
    `create table ${dataset}_roll (
      ${sums}, ${versions}, area int not null, line int not null, cut date not null, as_of_min date not null,
      as_of_max date not null, reported int not null, expected int not null, year smallint not null,
      status smallint not null, complete boolean not null, own boolean not null,
      primary key (root, area, line, rel_end, year, cut)) partition by range (year)`,
    ...[`${dataset}_fact`, `${dataset}_roll`].flatMap((table) => [
      `create table ${table}_to_2020 partition of ${table} for values from (minvalue) to (2021)`,
      ...Array.from({ length: 10 }, (_, i) => 2021 + i).map(
        (year) =>
          `create table ${table}_${year} partition of ${table} for values from (${year}) to (${year + 1})`,
      ),
      `create table ${table}_from_2031 partition of ${table} for values from (2031) to (maxvalue)`,
    ]),
  ];
}
