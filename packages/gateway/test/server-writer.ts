// A process that inserts numbers on the server of a data folder, one after the other, and prints each when the
// server has acknowledged it: until it is killed or told to stop by a line on its input.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '../src/db/server-process.ts';

const [dataDir, first] = process.argv.slice(2);
const server = await startServer({ dataDir: dataDir! });
const pool = new pg.Pool({ connectionString: server.url, max: 1 });
pool.on('error', () => undefined);
let isStopping = false;
process.stdin.once('data', () => {
  isStopping = true;
});

for (let n = Number(first); !isStopping; n += 1) {
  // After a broken connection one cannot know whether the number came through, so the next one is taken.
  await pool
    .query('insert into written (n) values ($1)', [n])
    .then(() => process.stdout.write(`${n}\n`))
    .catch(() => delay(20));
}
await pool.end();
await server.stop();
process.exit(0);
