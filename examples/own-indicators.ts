// A province registers quantities and an indicator of its own, as files, and reports them. No program is changed for it.
// The province and its figures are invented: what lies below DEMO is marked as such in every answer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approveRelease, createGateway, openDatabase, releaseStore, sendFile } from '@tiendo/gateway';

const files = {
  areas: `code,valid_from,valid_to,level,type,name,name_en,parent,legal_basis,source
DEMO,1900-01-01,,COUNTRY,Quốc gia,Quốc gia minh họa,Demonstration,,,
D01,1900-01-01,,PROVINCE,Tỉnh,Minh Hà,,DEMO,,
D011,1900-01-01,,COMMUNE,Xã,Thanh Thủy,,D01,,
D012,1900-01-01,,COMMUNE,Xã,Thanh Sơn,,D01,,`,
  measures: `id,name,name_en,unit,aggregation
fields,Diện tích đất trồng,Fields,count,stock
irrigated-fields,Diện tích được tưới,Irrigated fields,count,stock`,
  indicators: `id,name,name_en,full_name,full_name_en,formula,formula_en,unit,numerator,denominator,base,decimals,direction,visibility
irrigation-rate,Tỷ lệ diện tích được tưới,Irrigation rate,Tỷ lệ diện tích được tưới trên diện tích đất trồng,Irrigated fields as a share of all fields,diện tích được tưới ÷ diện tích đất trồng,irrigated fields ÷ fields,share,irrigated-fields,fields,fields,1,more,public`,
  custom: `area,year,cut,as_of,measure,count,dong,status
D011,2025,2025-12-31,2025-12-31,fields,400,,ACTUAL
D011,2025,2025-12-31,2025-12-31,irrigated-fields,300,,ACTUAL
D012,2025,2025-12-31,2025-12-31,fields,100,,ACTUAL
D012,2025,2025-12-31,2025-12-31,irrigated-fields,25,,ACTUAL`,
};

const database = openDatabase({ url: process.env.DATABASE_URL ?? 'postgresql://localhost/tiendo' });
// Files and journal lie in a folder, from which all of it can be made again: here one that is only tried out.
const folder = await mkdtemp(join(tmpdir(), 'tiendo-releases-'));
const releases = { db: database.db, store: releaseStore(folder) };
for (const [dataset, text] of Object.entries(files)) {
  const file = {
    dataset,
    series: `own/${dataset}`,
    fileName: `${dataset}.csv`,
    content: Buffer.from(`${text}\n`),
    isSynthetic: dataset === 'areas' || dataset === 'custom',
  };
  const sent = await sendFile(releases, file, 'irrigation-office');
  if (sent.state === 'draft') await approveRelease(releases, sent.release, 'provincial-office');
}

// Two communes at 75% and 25%: together 325 of 500, which is 65% and not the mean of 50%.
const query =
  '{ area(code: "D01", at: "2025-12-31") { value(indicator: "irrigation-rate", period: "2025") { text(lang: EN) numerator denominator coverage { reported expected } synthetic } } }';
const gateway = createGateway({ db: database.db });
const response = await gateway.fetch(`https://portal.example/graphql?query=${encodeURIComponent(query)}`);
console.log(JSON.stringify(await response.json()));
await database.close();
await rm(folder, { recursive: true });
