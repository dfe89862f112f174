const LONGEST_CAPTION = 60;
const HEAD_OF_HOUSEHOLD =
  /^(họ( và|,)? ?)?(tên )?chủ hộ( gia đình)?$|^(họ( và|,)? ?)?tên (của )?(chủ hộ|người|thành viên|học sinh|lao động)\b.*$/i;
const PERSON = /^(họ( và|,)? ?(chữ đệm( và|,)? ?)?tên( khai sinh)?|họ,? tên)$/i;
const OF_A_PERSON =
  /^(ngày,? tháng,? )?năm sinh$|^ngày sinh$|^(số )?(cccd|cmnd|cccd\/cmnd|cmnd\/cccd|căn cước( công dân)?|chứng minh (nhân dân|thư)|định danh( cá nhân)?)$|^quan hệ với chủ hộ$/i;

export type NameListCaption = 'household' | 'person' | 'of-a-person';

/**
 * What a caption says of a list of people: the head of a household by name, a person's name, or something only people
 * have. A count such as "Số hộ có chủ hộ là nữ" is none of them.
 */
export function nameListCaption(text: string): NameListCaption | undefined {
  if (text.length > LONGEST_CAPTION) return undefined;
  if (HEAD_OF_HOUSEHOLD.test(text)) return 'household';
  if (PERSON.test(text)) return 'person';
  return OF_A_PERSON.test(text) ? 'of-a-person' : undefined;
}
