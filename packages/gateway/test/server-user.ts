// A process that uses the server of a data folder until it is killed or told to stop by a line on its input.
import { startServer } from '../src/db/server-process.ts';

const server = await startServer({ dataDir: process.argv[2]!, settings: { fsync: 'off' } });
process.stdout.write(`${server.url}\n`);
process.stdin.once('data', async () => {
  await server.stop();
  process.exit(0);
});
