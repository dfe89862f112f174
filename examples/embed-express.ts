// A gateway inside a portal that runs on Express: own pages first, then all that the gateway answers.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createGateway, openDatabase } from '@tiendo/gateway';
import express from 'express';

const database = openDatabase({ url: process.env.DATABASE_URL ?? 'postgresql://localhost/tiendo' });

const app = express();
app.get('/about', (_request, response) => {
  response.send('Cổng thông tin của tỉnh');
});
// It reads bodies itself: no parser of bodies may stand before it.
const gateway = createGateway({ db: database.db });
app.use((request, response) => gateway(request, response));

const server = app.listen(0);
await once(server, 'listening');
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

console.log(await (await fetch(`${origin}/about`)).text());
const file = await fetch(`${origin}/export/values.csv?indicator=poverty-rate&areas=20&from=2024&to=2025`);
console.log((await file.text()).split('\n').slice(0, 3).join('\n'));

server.closeAllConnections();
server.close();
await database.close();
