import { type Kysely, sql } from 'kysely';

/** From which count on households are shown, and which areas are not shown in a line of a year, whatever the release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table suppression (
    dataset text not null, synthetic boolean not null, below int not null, legal_basis text,
    primary key (dataset, synthetic))`,
  `create table hidden_cell (
    root int not null, dataset text not null, area int not null, year smallint not null, line int not null,
    primary key (root, dataset, area, year, line))`,
];
