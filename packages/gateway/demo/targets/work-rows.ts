import { departmentOf } from '../agencies.ts';
import type { Row } from '../files/demo-file.ts';
import type { Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';

type Task = readonly [
  vi: string,
  en: string,
  lead: string,
  others: string,
  due: string,
  extended: string,
  done: string,
];

/** Tasks: done on time, done late, extended, overdue and without a day. */
export function taskRows(province: Province): readonly Row[] {
  const tasks: readonly Task[] = [
    [
      'Giao mục tiêu chi tiết năm 2024',
      'Give targets in detail',
      'BDT',
      'SLDTBXH VPDP',
      '2024-02-07',
      '',
      '2024-02-05',
    ],
    [
      'Rà soát kế hoạch trung hạn',
      'Review the medium-term plan',
      'SKHDT',
      'STC',
      '2024-03-31',
      '',
      '2024-04-18',
    ],
    [
      'Xác định vốn kéo dài',
      'Fix the balance carried over',
      'STC',
      'SKHDT',
      '2024-02-29',
      '2024-03-31',
      '2024-03-28',
    ],
    [
      'Cân đối vốn đối ứng',
      'Find the local counterpart',
      'SKHDT',
      'STC',
      '2024-06-30',
      '2024-09-30 2024-12-31',
      '',
    ],
    [
      'Cấp giấy chứng nhận quyền sử dụng đất',
      'Issue land-use certificates',
      'STNMT',
      '',
      '2024-12-31',
      '',
      '',
    ],
    ['Đôn đốc giải ngân hằng tháng', 'Press for disbursement every month', 'SKHDT', '', '', '', ''],
    [
      'Rà soát xã sau sắp xếp',
      'Review communes after the reform',
      'SNNMT',
      'SDTTG',
      '2025-12-31',
      '',
      '2025-12-10',
    ],
    [
      'Xây dựng kế hoạch chương trình 2026 - 2030',
      'Draft the plan for 2026–2030',
      'SNNMT',
      'STC',
      '2026-06-30',
      '',
      '',
    ],
  ];
  return tasks.map(([title, titleEn, lead, others, dueOn, extensions, doneOn], i) => ({
    ...{ origin: `demo-tasks:${i + 1}`, area: province.code, title, title_en: titleEn, programme: '' },
    ...{ clause: `2.${i + 1}`, lead: departmentOf(province, lead), product: 'báo cáo' },
    co_ordinating: codesOf(province, others),
    ...{ given_on: dueOn > '2025' ? '2025-07-15' : '2024-01-31', due_on: dueOn, extensions, done_on: doneOn },
    ...{ evidence: doneOn && `${i + 10}/BC-MH`, visibility: i === 0 ? 'public' : '' },
    ...{ source: SOURCE.work, note: 'giả định' },
  }));
}

function codesOf(province: Province, ids: string): string {
  const named = ids.split(' ').filter((id) => id !== '');
  return named.map((id) => departmentOf(province, id)).join(' ');
}

/** Recommendations of districts: answered, answered late, and open. */
export function recommendationRows(province: Province): readonly Row[] {
  const asked = ['Bổ sung vốn duy tu', 'Hướng dẫn hỗ trợ sản xuất', 'Điều chỉnh danh mục dự án'].concat(
    ...['Bố trí vốn đối ứng', 'Giải phóng mặt bằng'],
  );
  const answered = ['2024-04-10', '2024-06-20', '', '2024-05-02', ''];
  return asked.map((title, i) => ({
    ...{
      origin: `demo-recommendations:${i + 1}`,
      area: province.districts[i + 1]?.code ?? '',
      title,
      title_en: '',
    },
    ...{
      programme: i % 2 === 0 ? 'NTM' : 'DTTS',
      clause: '',
      from_agency: `${province.districts[i + 1]?.code}-BQLDA`,
    },
    ...{ to_agency: departmentOf(province, i % 2 === 0 ? 'SKHDT' : 'STC'), raised_on: `2024-03-${10 + i}` },
    ...{
      due_on: `2024-04-${10 + i}`,
      answered_on: answered[i] ?? '',
      answer: answered[i] ? 'đã có văn bản trả lời' : '',
    },
    ...{ source: SOURCE.work, note: 'giả định' },
  }));
}

/** Documents due: issued, issued late and outstanding, by tier. */
export function documentRows(province: Province): readonly Row[] {
  const due: readonly (readonly [string, string, string, string, string])[] = [
    ['Cơ chế quản lý, điều hành', 'SKHDT', 'province', '2022-09-30', '2022-09-15'],
    ['Định mức phân bổ vốn', 'SKHDT', 'province', '2022-07-31', '2022-07-20'],
    ['Cơ chế lồng ghép nguồn vốn', 'STC', 'province', '2022-12-31', '2023-02-10'],
    ['Nội dung và mức chi hỗ trợ sản xuất', 'SNN', 'province', '2023-06-30', '2023-06-28'],
    ['Danh mục dự án đặc thù', 'SKHDT', 'province', '2023-09-30', '2023-09-29'],
    ['Phân cấp cho cấp xã', 'SKHDT', 'province', '2024-06-30', ''],
  ];
  return due.map(([title, issuer, tier, dueOn, issuedOn], i) => ({
    ...{ origin: `demo-documents:${i + 1}`, area: province.code, title, title_en: '', programme: '' },
    ...{ issuer: departmentOf(province, issuer), issuer_tier: tier, due_on: dueOn, issued_on: issuedOn },
    ...{ number: issuedOn && `${20 + i}/NQ-MH`, source: SOURCE.work, note: 'giả định' },
  }));
}

/** Inspections: put right, overdue, without a stated number of shortcomings, and one under way. */
export function inspectionRows(province: Province): readonly Row[] {
  const held: readonly (readonly [string, number, string, string, number | null, string, string])[] = [
    ['Kiểm tra giải ngân vốn đầu tư', 0, '2023-05-08', '2023-05-26', 3, '2023-08-31', '2023-08-15'],
    ['Giám sát xây dựng nông thôn mới', 2, '2023-09-11', '2023-10-06', 5, '2023-12-31', '2024-02-20'],
    ['Kiểm tra hỗ trợ sản xuất', 4, '2024-03-18', '2024-04-05', null, '2024-06-30', ''],
    ['Kiểm tra nhà ở, nước sinh hoạt', 5, '2024-06-10', '', null, '', ''],
  ];
  return held.map(([title, at, begun, concluded, shortcomings, dueOn, remedied], i) => {
    const district = province.districts[at % province.districts.length];
    return {
      ...{ origin: `demo-inspections:${i + 1}`, area: district?.code ?? '', title, title_en: '' },
      ...{ programme: i === 1 ? 'NTM' : '', inspector: departmentOf(province, 'SKHDT') },
      ...{ inspected: `${district?.code}-BQLDA`, begun_on: begun, concluded_on: concluded },
      ...{ number: concluded && `${40 + i}/KL-MH`, shortcomings, due_on: dueOn, remedied_on: remedied },
      ...{ visibility: '', source: SOURCE.work, note: 'giả định' },
    };
  });
}
