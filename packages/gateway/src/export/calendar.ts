import { addDays, type Day } from '@tiendo/core';

/** A day to remember. */
export interface CalendarEntry {
  /** Stays the same from one file to the next, so that a calendar replaces what it has. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  /** Day the entry was published. */
  readonly publishedOn: Day;
}

const LONGEST_LINE_BYTES = 75;

/**
 * An iCalendar file with an event of a whole day for each entry.
 *
 * Lines end in CRLF and are folded at 75 bytes, never inside a character.
 *
 * @see RFC 5545
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tiendo//Tiendo//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, day, title, text, publishedOn }: CalendarEntry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@tiendo`,
    `DTSTAMP:${compact(publishedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: Day) => day.replaceAll('-', '');

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > LONGEST_LINE_BYTES) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
