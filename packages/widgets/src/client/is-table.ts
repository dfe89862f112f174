import type { TableColumn, TableData } from './ask-table.ts';

/** True for an object that has what the table cannot do without. */
export function isTable(data: unknown): data is TableData {
  const { columns } = (data ?? {}) as Partial<TableData>;
  return (
    Array.isArray(columns) &&
    columns.length > 0 &&
    columns.every(
      ({ indicator, values }: Partial<TableColumn> = {}) =>
        typeof indicator?.name === 'string' &&
        Array.isArray(values) &&
        values.every((value) => typeof value?.area?.name === 'string' && typeof value.period === 'string'),
    )
  );
}
