/** How many rows a field returns, from its arguments: the price of what is asked below it is multiplied by it. */
export type RowCount<Args> = (args: Args) => number;

/**
 * Field extensions that price a list by its arguments. A list without it counts as ten rows.
 *
 * @example t.connection({ …, extensions: rows((args) => Math.min(args.first ?? 50, 500)) })
 */
export const rows = <Args>(count: RowCount<Args>): { readonly rows: RowCount<Args> } => ({ rows: count });
