import type { FileDataset } from './dataset/file-dataset.ts';
import type { Field, FieldType } from './field.ts';

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  day: 'date',
  'cut-off': 'string',
  period: 'string',
};

const PATTERNS: Partial<Record<FieldType, string>> = {
  'cut-off': '\\d{4}(-\\d{2}(-\\d{2})?)?',
  period: '\\d{4}(-(Q[1-4]|\\d{2})|/\\d{4})?',
};

/** The Table Schema (Frictionless v1) of a kind of file. */
export function tableSchema(dataset: FileDataset): object {
  return {
    title: dataset.title,
    description: dataset.description,
    fields: dataset.fields.map(fieldSchema),
    primaryKey: dataset.key,
    missingValues: [''],
  };
}

function fieldSchema({ name, type, title, description, required, values, minimum }: Field): object {
  const pattern = PATTERNS[type];
  return {
    name,
    type: TYPES[type],
    title,
    description,
    constraints: {
      ...(required && { required }),
      ...(values && { enum: values }),
      ...(minimum !== undefined && { minimum }),
      ...(pattern && { pattern }),
    },
  };
}
