import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { readPassword, settingsFile, superuser } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';
import type { Site } from './site.ts';
import { ensureSocketFolder, socketPort } from './socket-folder.ts';

/** The settings that say where the server listens: a socket of ours, or the loopback address with a password. */
export const addressSettings = async ({ cluster, account, address }: Site) => {
  if (address === 'loopback') {
    return {
      listen_addresses: '127.0.0.1',
      port: String(await freePort(await lastPort(cluster))),
      unix_socket_directories: '',
    };
  }
  const folder = await ensureSocketFolder(cluster, account);
  return {
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: `"${folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
};

export const urlOf = async ({ port, socketFolder }: Postmaster, cluster: string, database: string) => {
  const password = await readPassword(cluster);
  const user = password === undefined ? superuser : `${superuser}:${encodeURIComponent(password)}`;
  const host = socketFolder === '' ? '127.0.0.1' : encodeURIComponent(socketFolder);
  return `postgresql://${user}@${host}:${port}/${encodeURIComponent(database)}`;
};

/** The port of the last start, so that users find a restarted server where it was; 0 before the first. */
const lastPort = async (cluster: string) => {
  const text = await readFile(settingsFile(cluster), 'utf8').catch(() => '');
  return Number(/^port = '(\d+)'$/m.exec(text)?.[1] ?? 0);
};

const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
    probe.on('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
  });
