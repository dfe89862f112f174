import type { TestProject } from 'vitest/node';
import { startGateway } from './gateway.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of a gateway with the published figures, which tests ask and leave as it is. */
    gateway: string;
  }
}

/** One gateway for the whole run. */
export const setup = async (project: TestProject) => {
  const { origin, stop } = await startGateway();
  project.provide('gateway', origin);
  return stop;
};
