import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const place = { folder: '/srv/tiendo', isRoot: false };

describe('readConfig', () => {
  test('serves port 4000 from a database beside the project when nothing is said', () => {
    expect(readConfig({}, place)).toEqual({
      port: 4000,
      officePort: undefined,
      databaseUrl: undefined,
      dataDir: '/srv/tiendo/.tiendo',
      publicUrl: undefined,
    });
  });

  test('keeps data where the account of the database may go when root starts it', () => {
    expect(readConfig({}, { ...place, isRoot: true }).dataDir).toBe('/var/lib/tiendo');
  });

  test('takes what is said', () => {
    const environment = {
      PORT: '0',
      TIENDO_OFFICE_PORT: '4001',
      DATABASE_URL: 'postgres://tiendo@db/tiendo',
      TIENDO_DATA_DIR: 'data',
      TIENDO_PUBLIC_URL: 'https://so-lieu.example',
    };
    expect(readConfig(environment, place)).toEqual({
      port: 0,
      officePort: 4001,
      databaseUrl: 'postgres://tiendo@db/tiendo',
      dataDir: '/srv/tiendo/data',
      publicUrl: 'https://so-lieu.example',
    });
  });

  test('names the variable of a port that is none', () => {
    expect(() => readConfig({ TIENDO_OFFICE_PORT: 'x' }, place)).toThrow(
      'TIENDO_OFFICE_PORT must be a number from 0 to 65535, got "x"',
    );
  });

  test.each(['-1', '65536', '4e3', 'http'])('refuses port %s', (port) => {
    expect(() => readConfig({ PORT: port }, place)).toThrow(
      `PORT must be a number from 0 to 65535, got "${port}"`,
    );
  });

  test('names a wrong address without repeating the password in it', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:secret@db/x' }, place)).toThrow(
      /^DATABASE_URL must be an address that begins with postgres:\/\/ or postgresql:\/\/$/,
    );
    expect(() => readConfig({ TIENDO_PUBLIC_URL: 'so-lieu.example' }, place)).toThrow(/^TIENDO_PUBLIC_URL/);
  });
});
