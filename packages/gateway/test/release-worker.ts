// A process that sends and publishes each file named on its input, and says so, until it is killed.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { openDatabase } from '../src/db/database.ts';
import { approveRelease } from '../src/publish/release/approve-release.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import { sendFile } from '../src/publish/release/send-file.ts';

const [url, folder] = process.argv.slice(2);
const { db } = openDatabase({ url: url!, connections: 2 });
const releases = { db, store: releaseStore(folder!) };
process.stdout.write('ready\n');
for await (const file of createInterface(process.stdin)) {
  try {
    const content = await readFile(file);
    const sent = await sendFile(
      releases,
      { dataset: 'capital', series: 'capital', fileName: 'capital.csv', content },
      'huyen',
    );
    await approveRelease(releases, sent.release, 'tinh');
    process.stdout.write('published\n');
  } catch {
    process.stdout.write('cut off\n');
  }
}
