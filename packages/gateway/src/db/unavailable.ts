// https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exceptions, insufficient resources, operator intervention.
const unavailableClasses = /^(?:08|53|57P)/;
const statementTimeout = '57014';
const lockTimeout = '55P03';
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
// The driver gives these no code.
const driverMessages = /timeout exceeded when trying to connect|Connection terminated/;

/** Whether an error means that the database cannot answer now, and would perhaps later: gone, full, starting, or too slow. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? '');
  return (
    unavailableClasses.test(code) ||
    code === statementTimeout ||
    code === lockTimeout ||
    networkCodes.has(code) ||
    driverMessages.test(error.message) ||
    isUnavailable(error.cause)
  );
}
