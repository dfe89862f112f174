import { userInfo } from 'node:os';
import { type Option, WrongUse } from './command.ts';

/** In whose name something is done: an office or a login, never asked to be a person's name. */
export const BY: Readonly<Record<string, Option>> = {
  by: {
    value: 'OFFICE',
    help: {
      vi: 'cơ quan hoặc tài khoản thực hiện, ghi vào nhật ký; mặc định là tài khoản của máy',
      en: 'office or login that does it, kept in the journal; the login of this machine when absent',
    },
  },
};

const FORM = /^[\p{L}\p{N}][\p{L}\p{N} ._@/-]{0,63}$/u;

/** The office or login that some words name, else the login of the machine. */
export function officeOf(named: string | undefined): string {
  const office = named?.normalize('NFC').trim() ?? userInfo().username;
  if (FORM.test(office)) return office;
  throw new WrongUse(
    '--by phải là tên cơ quan hoặc tài khoản, tối đa 64 chữ, số, dấu cách, . _ @ / -',
    '--by must be an office or a login of at most 64 letters, digits, spaces and . _ @ / -',
  );
}
