import { Refused } from './refused.ts';

const REASONS: Readonly<Record<string, Refused>> = {
  // lock_not_available
  '55P03': new Refused(
    'một lần nhập hoặc công bố khác đang chạy: hãy thử lại sau',
    'another import or publication is under way: try again later',
  ),
  // unique_violation
  '23505': new Refused(
    'có số liệu đã được công bố từ một tệp tên khác (cùng đơn vị, chỉ tiêu, kỳ, nguồn, ngày chốt): hãy gửi bản sửa dưới tên tệp đó để thay thế',
    'a figure is published from a file of another name (same area, indicator, period, source and cut-off): send the revision under that name to replace it',
  ),
};

/** Throws a failure of the database as what it means to whoever asked, where that is known. */
export function nameFailure(error: unknown): never {
  throw REASONS[(error as { readonly code?: string }).code ?? ''] ?? error;
}
