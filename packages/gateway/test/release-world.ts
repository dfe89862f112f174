import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findIndicator, type Indicator, parsePeriod } from '@tiendo/core';
import { graphql } from 'graphql';
import type { Database } from '../src/db/database.ts';
import { approveRelease } from '../src/publish/release/approve-release.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import type { Releases } from '../src/publish/release/releases.ts';
import { type Sent, sendFile } from '../src/publish/release/send-file.ts';
import { referenceOf } from '../src/query/reference.ts';
import { answerValues } from '../src/query/values.ts';
import { schema } from '../src/schema/index.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { AREAS, GROUPINGS } from './random-world.ts';

const HEADER =
  'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status';

const SOURCE =
  'id,title,issuer,tier,url,document_number,issued_on,language,sha256,note\nbc,Báo cáo,,ORIGINAL,,,,,,';

const FIGURES =
  'origin,figure,area,period,programme,component,funding_source,capital_type,vintage,population_group,base,standard,method,as_of,as_of_basis,value,unit,precision,published,kind,status,derivation,source,locator,confidence,note';

export const capital = (...lines: readonly string[]) => [HEADER, ...lines].join('\n');

/** A database and a release store with the invented areas, for tests that each have a year of their own. */
export class ReleaseWorld {
  database: Database;
  releases: Releases;
  year = 2010;
  readonly url: string;
  readonly folder: string;
  readonly close: () => Promise<void>;

  constructor(database: TestDatabase, folder: string) {
    this.database = database;
    this.url = database.url;
    this.folder = folder;
    this.releases = { db: database.db, store: releaseStore(join(folder, 'releases')) };
    this.close = async () => {
      await database.drop();
      await rm(folder, { recursive: true });
    };
  }

  line(area: string, assigned: number, disbursed: number): string {
    const day = `${this.year}-06-30`;
    return `${area},${this.year},${day},${day},NTM,,,,,${assigned},,${disbursed},,,ACTUAL`;
  }

  figures(value: number): string {
    return `${FIGURES}\nf:1,ntm-communes,P1,${this.year},,,,,,,,,,${this.year}-12-31,STATED,${value},count,1,,REPORTED,ACTUAL,,bc,,high,`;
  }

  /** Sends a file; its name without an ending is that of its series. */
  send(dataset: string, content: string, fileName = `${dataset}.csv`): Promise<Sent> {
    const series = fileName.replace(/\..*/s, '');
    return sendFile(this.releases, { dataset, series, fileName, content: Buffer.from(content) }, 'huyen');
  }

  /** Sends a file and has another office approve it. */
  async published(dataset: string, content: string): Promise<string> {
    const { release } = await this.send(dataset, content);
    await approveRelease(this.releases, release, 'tinh');
    return release;
  }

  /** The value of an area in the year of the test, or why there is none. */
  async value(
    id: string,
    area: string,
    period = `${this.year}`,
  ): Promise<number | string | null | undefined> {
    const { db } = this.database;
    const [cell] = await answerValues(db, await referenceOf(db), {
      indicator: findIndicator(id) as Indicator,
      ...{ where: {}, by: [], areas: [area], periods: [parsePeriod(period)] },
    });
    return cell?.answer.value ?? cell?.answer.missing;
  }

  rate(area: string): ReturnType<ReleaseWorld['value']> {
    return this.value('disbursement-rate', area, `${this.year}-06`);
  }

  /** What can be asked of every area about the year, to the byte. */
  async everyAnswer(): Promise<string> {
    const { db } = this.database;
    const reference = await referenceOf(db);
    const areas = ['VN', 'R1', 'P1', 'D1', 'D2', 'C1', 'C2', 'C4', 'C5'];
    const periods = [`${this.year}`, `${this.year}-06`].map(parsePeriod);
    const asked = reference.indicators.map((indicator) =>
      answerValues(db, reference, { indicator, where: {}, by: [], periods, areas }),
    );
    return JSON.stringify((await Promise.all(asked)).flat().map(({ answer }) => answer));
  }

  async ask(source: string) {
    const contextValue = { db: this.database.db, note: () => {} };
    return JSON.parse(JSON.stringify((await graphql({ schema, source, contextValue })).data));
  }

  /** What the journal says was done, the last entry last. */
  async actions(): Promise<readonly string[]> {
    const rows = await this.database.db.selectFrom('audit').select('action').orderBy('n').execute();
    return rows.map(({ action }) => action);
  }
}

export async function releaseWorld(): Promise<ReleaseWorld> {
  const world = new ReleaseWorld(await migratedDatabase(), await mkdtemp(join(tmpdir(), 'tiendo-releases-')));
  for (const [dataset, content] of [
    ['areas', AREAS],
    ['groupings', GROUPINGS],
    ['sources', SOURCE],
  ] as const)
    await world.published(dataset, content);
  return world;
}
