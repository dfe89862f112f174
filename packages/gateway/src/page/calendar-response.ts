import { formatDay, syntheticMark } from '@tiendo/core';
import { isClientError } from '../errors.ts';
import { type CalendarEntry, calendarFile } from '../export/calendar.ts';
import { type Agencies, readAgencies } from '../query/agencies.ts';
import { requireAreas } from '../query/arguments.ts';
import { vietnamDay } from '../query/known.ts';
import type { StoredRecord } from '../query/records.ts';
import { referenceOf } from '../query/reference.ts';
import { listOf, readWork, type WorkItem, type WorkRecord } from '../query/work.ts';
import { fileResponse } from './file-response.ts';
import type { RouteContext } from './route.ts';

/** Where a calendar of the tasks that are due can be subscribed to. */
export const CALENDAR_PATH = '/export/tasks.ics';

/** Answers `/export/tasks.ics?area=20`: the days on which tasks that are not done are due. */
export async function calendarResponse(request: Request, context: RouteContext): Promise<Response> {
  try {
    const content = await calendarOf(new URL(request.url).searchParams, context);
    return fileResponse(request, {
      ...{ content, type: 'text/calendar; charset=utf-8', caching: 'revalidated' },
      headers: { 'content-disposition': 'attachment; filename="nhiem-vu.ics"' },
    });
  } catch (error) {
    if (!isClientError(error)) throw error;
    return fileResponse(request, {
      ...{ content: `${error.message}\n`, type: 'text/plain; charset=utf-8' },
      ...{ caching: 'revalidated', status: 400 },
    });
  }
}

async function calendarOf(parameters: URLSearchParams, { db, viewer }: RouteContext): Promise<string> {
  const reference = await referenceOf(db);
  const area = parameters.get('area');
  if (area !== null) requireAreas('tasks.ics', 'area', [area], reference);
  const code = area === null ? undefined : reference.hierarchy.editions(area).at(-1);
  const items = await readWork(db, reference, 'task', {
    within: code && reference.stored(code),
    agency: parameters.get('agency') ?? undefined,
    ...{ on: vietnamDay(new Date()), states: ['OPEN', 'OVERDUE'], viewer },
  });
  const agencies = await readAgencies(db);
  return calendarFile(
    'Nhiệm vụ Chương trình MTQG',
    items.flatMap((item) => entryOf(item, agencies) ?? []),
  );
}

function entryOf(
  { id, record, deadline }: WorkItem<WorkRecord & StoredRecord<'task'>>,
  agencies: Agencies,
): CalendarEntry | undefined {
  const { dueOn } = deadline;
  if (dueOn === null) return undefined;
  const nameOf = (code: string) => agencies.find(code, dueOn)?.name ?? code;
  const others = listOf(record.co_ordinating);
  const lines = [
    `Chủ trì: ${nameOf(record.lead)}`,
    ...(others.length > 0 ? [`Phối hợp: ${others.map(nameOf).join('; ')}`] : []),
    ...(record.product ? [`Sản phẩm: ${record.product}`] : []),
    ...listOf(record.extensions).map((day) => `Gia hạn đến: ${formatDay(day, 'VI')}`),
    `Căn cứ: ${[record.source.title, record.clause && `mục ${record.clause}`].filter(Boolean).join(', ')}`,
  ];
  return {
    ...{ id, day: dueOn, text: lines.join('\n') },
    title: record.area.isSynthetic ? `[${syntheticMark('VI')}] ${record.title}` : record.title,
    publishedOn: record.given_on ?? dueOn,
  };
}
