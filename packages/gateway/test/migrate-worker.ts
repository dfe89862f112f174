// A process that makes the tables of a database when it is told to, and says how many steps it took.
import { once } from 'node:events';
import { openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';

const { db, close } = openDatabase({ url: process.argv[2]!, connections: 1 });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdout.write(`${(await migrate(db, migrations)).length}\n`);
await close();
process.exit(0);
