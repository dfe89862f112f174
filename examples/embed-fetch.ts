// A gateway inside a program that has no server: it answers a Request with a Response, as on any platform with fetch.
import { createGateway, openDatabase } from '@tiendo/gateway';

const database = openDatabase({ url: process.env.DATABASE_URL ?? 'postgresql://localhost/tiendo' });
const gateway = createGateway({ db: database.db });

const query =
  '{ comparison(indicator: "disbursement-rate", area: "20", period: "2023") { verdict robust sentence(lang: EN) } }';
const request = new Request(`https://portal.example/graphql?query=${encodeURIComponent(query)}`);
const response = await gateway.fetch(request);
const { data } = await response.json();

console.log(data.comparison.verdict, data.comparison.robust ? 'by every source' : 'by one source');
console.log(data.comparison.sentence);
await database.close();
