import { expect, test } from 'vitest';
import { calendarFile } from './calendar.ts';

const entry = {
  ...{ id: 'tasks.csv/demo-tasks:4', day: '2024-12-31', publishedOn: '2025-12-20' },
  ...{
    title: 'Cân đối vốn đối ứng; đợt 2',
    text: 'Chủ trì: Sở Kế hoạch và Đầu tư\nGia hạn: 30/09/2024, 31/12/2024',
  },
};

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('an entry is an event of a whole day, its text escaped', () => {
  const lines = unfolded(calendarFile('Nhiệm vụ', [entry]));
  expect(lines).toContain('DTSTART;VALUE=DATE:20241231');
  // The end is the first day after it: RFC 5545, 3.6.1.
  expect(lines).toContain('DTEND;VALUE=DATE:20250101');
  expect(lines).toContain('UID:tasks.csv/demo-tasks:4@tiendo');
  expect(lines).toContain('SUMMARY:Cân đối vốn đối ứng\\; đợt 2');
  expect(lines).toContain('DESCRIPTION:Chủ trì: Sở Kế hoạch và Đầu tư\\nGia hạn: 30/09/2024\\, 31/12/2024');
});

test('no line is longer than 75 bytes, and none is cut inside a character', () => {
  const file = calendarFile('Nhiệm vụ', [{ ...entry, title: 'Đôn đốc giải ngân '.repeat(20) }]);
  const lines = file.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(unfolded(file)).toContain(`SUMMARY:${'Đôn đốc giải ngân '.repeat(20)}`);
});

test('a calendar without entries is still one', () => {
  expect(unfolded(calendarFile('Nhiệm vụ', []))).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tiendo//Tiendo//VI', 'CALSCALE:GREGORIAN'],
    ...['X-WR-CALNAME:Nhiệm vụ', 'END:VCALENDAR', ''],
  ]);
});
