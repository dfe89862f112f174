import { type ExecutionArgs, execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { clientError } from '../errors.ts';

/** Longest time for the answer to one question. Every statement has a limit of its own, below this. */
export const DEADLINE_MS = 5_000;

/** Gives up a question that takes too long. */
export function useDeadline(limitMs = DEADLINE_MS): Plugin {
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn((args) => answerWithin(limitMs, args)),
  };
}

async function answerWithin(limitMs: number, args: ExecutionArgs) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const seconds = limitMs / 1000;
      reject(clientError('UNAVAILABLE', `The question took longer than ${seconds} s: ask for less at once`));
    }, limitMs);
  });
  try {
    return await Promise.race([execute({ ...args, hideSuggestions: true }), late]);
  } finally {
    clearTimeout(timer);
  }
}
