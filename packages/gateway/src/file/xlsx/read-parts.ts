import { damaged } from '../hostile.ts';
import { readXml } from './read-xml.ts';
import type { Epoch } from './serial-day.ts';

/** A sheet as the workbook names it, before its cells are read. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly epoch: Epoch;
  /** Set by programs that write formulas without computing them: whatever result stands there is a filler. */
  readonly isUncomputed: boolean;
}

/** Reads the sheets of a workbook in the order of their tabs. */
export async function readWorkbookPart(pieces: AsyncIterable<Uint8Array>): Promise<WorkbookPart> {
  const sheets: SheetPart[] = [];
  let epoch: Epoch = 1900;
  let isUncomputed = false;
  await readXml(pieces, {
    open(name, attributes) {
      if (name === 'workbookPr' && isOn(attributes.date1904)) epoch = 1904;
      if (name === 'calcPr') isUncomputed = isOn(attributes.fullCalcOnLoad);
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
      if (relation === undefined) throw damaged('trang tính không có nội dung', 'a sheet has no part');
      const { name: title = '', state = 'visible' } = attributes;
      sheets.push({ name: title.normalize('NFC'), isHidden: state !== 'visible', relation });
    },
  });
  return { sheets, epoch, isUncomputed };
}

/** Part names by relation id, from the workbook's own relations; links that leave the file are not among them. */
export async function readRelations(
  pieces: AsyncIterable<Uint8Array>,
): Promise<ReadonlyMap<string, { readonly type: string; readonly part: string }>> {
  const relations = new Map<string, { type: string; part: string }>();
  await readXml(pieces, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relations.set(Id, { type, part: new URL(Target, 'file:///xl/workbook.xml').pathname.slice(1) });
    },
  });
  return relations;
}

const isOn = (value: string | undefined) => value === '1' || value === 'true' || value === 'on';
