import type { Day } from '@tiendo/core';
import type { Row } from './files/demo-file.ts';
import { NATION } from './geography/area-rows.ts';
import { DISTRICTS_END, type District, type Province } from './geography/province.ts';

const REFORM: Day = '2025-03-01';

/** A department by the last part of its code, with what takes over its work when departments are merged. */
const DEPARTMENTS: readonly (readonly [
  id: string,
  name: string,
  nameEn: string,
  successor: string | null,
])[] = [
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment', 'STC'],
  ['STC', 'Sở Tài chính', 'Department of Finance', null],
  ['SNN', 'Sở Nông nghiệp và Phát triển nông thôn', 'Department of Agriculture', 'SNNMT'],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'Department of Environment', 'SNNMT'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment', null],
  ['SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour', 'SNV'],
  ['SNV', 'Sở Nội vụ', 'Department of Home Affairs', null],
  ['BDT', 'Ban Dân tộc', 'Committee for Ethnic Minorities', 'SDTTG'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo', 'Department of Ethnic Minorities and Religion', null],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Department of Education', null],
  ['SYT', 'Sở Y tế', 'Department of Health', null],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture', null],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'Department of Information', 'SKHCN'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'Department of Science', null],
  ['VPDP', 'Văn phòng điều phối nông thôn mới', 'Co-ordination Office for Rural Development', null],
];
const BEGUN_BY_REFORM = ['SNNMT', 'SDTTG'];

/** Code of a department of a province. */
export function departmentOf(province: Province, id: string): string {
  return `${province.code}-${id}`;
}

/** Code of the project board of a district. */
export function boardOf(district: District): string {
  return `${district.code}-BQLDA`;
}

/** Who does an agency's work on a day: itself, or what took over. */
export function agencyOn(code: string, day: Day): string {
  const [province = '', ...rest] = code.split('-');
  if (code.endsWith('-BQLDA')) return day < DISTRICTS_END ? code : `${province}-KV${regionOf(code)}`;
  const successor = DEPARTMENTS.find(([id]) => id === rest.at(-1))?.[3];
  return successor && day >= REFORM ? `${province}-${successor}` : code;
}

/** Departments, project boards of districts and the regional boards that take over from these. */
export function agencyRows(province: Province): readonly Row[] {
  return [
    ...DEPARTMENTS.map(([id, name, nameEn, successor]) => ({
      ...agency(
        departmentOf(province, id),
        `${name} tỉnh ${province.name}`,
        nameEn,
        province.code,
        'province',
      ),
      valid_from: BEGUN_BY_REFORM.includes(id) ? REFORM : '2016-01-01',
      valid_to: successor ? REFORM : '',
      successors: successor ? departmentOf(province, successor) : '',
    })),
    ...province.districts.map((district) => ({
      ...agency(boardOf(district), boardName(district), 'District project board', district.code, 'district'),
      valid_to: DISTRICTS_END,
      successors: agencyOn(boardOf(district), DISTRICTS_END),
    })),
    ...[1, 2, 3].map((region) => ({
      ...agency(
        ...([`${province.code}-KV${region}`, `Ban Quản lý dự án khu vực ${region}`] as const),
        ...(['Regional project board', province.code, 'province'] as const),
      ),
      valid_from: DISTRICTS_END,
    })),
  ];
}

/** The ministries that tasks and documents name; the nation is invented, and so are they. */
export function nationalAgencyRows(): readonly Row[] {
  return [
    agency('DTW-TC', 'Cơ quan tài chính trung ương (minh họa)', 'Central finance agency', NATION, 'central'),
    agency('DTW-CQ', 'Cơ quan chủ quản chương trình (minh họa)', 'Programme owner', NATION, 'central'),
  ];
}

function boardName({ type, name }: District): string {
  return `Ban Quản lý dự án ${type.toLowerCase()} ${name}`;
}

function regionOf(code: string): number {
  return 1 + (Number(code.slice(-8, -6)) % 3);
}

function agency(code: string, name: string, nameEn: string, area: string, tier: string): Row {
  return {
    ...{ code, valid_from: '2016-01-01', valid_to: '', name, name_en: nameEn, tier, area },
    ...{ successors: '', legal_basis: 'giả định' },
  };
}
