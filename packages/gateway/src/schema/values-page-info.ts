import { builder } from './builder.ts';

export const ValuesPageInfo = builder
  .objectRef<{ readonly hasNextPage: boolean; readonly endCursor: string | null }>('ValuesPageInfo')
  .implement({
    description: 'Where a page ends. Example: { hasNextPage endCursor }',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follow. Example: true' }),
      endCursor: t.string({
        nullable: true,
        description: 'Cursor of the last one; pass it as after. Example: "WyIyMCIsbnVsbF0"',
        resolve: ({ endCursor }) => endCursor,
      }),
    }),
  });
