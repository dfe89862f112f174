import { atLeast, needed, oneOf, text, whole } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { name, nameEn, visibility } from './shared-columns.ts';

const ID = 'kebab-case id, stable for ever';

/** Quantities that a province counts beside those of the national forms. */
export const MEASURES: FileDataset = {
  id: 'measures',
  title: 'Chỉ tiêu thống kê tự đăng ký',
  description: 'Quantities that a province registers itself, reported in files of kind custom',
  key: ['id'],
  fields: [
    needed(text('id', 'Mã', ID)),
    name,
    needed(nameEn),
    needed(oneOf('unit', ['count', 'dong'], 'Đơn vị tính', 'count or dong')),
    needed(
      oneOf(
        'aggregation',
        ['stock', 'cumulative'],
        'Cách cộng theo thời gian',
        'stock: as it stands on a day; cumulative: lũy kế from the start of the year',
      ),
    ),
  ],
};

/** Indicators made of registered measures. */
export const INDICATORS: FileDataset = {
  id: 'indicators',
  title: 'Chỉ tiêu tự định nghĩa',
  description: 'Indicators that a province makes of registered measures, without code',
  key: ['id'],
  fields: [
    needed(text('id', 'Mã', ID)),
    needed(text('name', 'Tên', 'short Vietnamese name')),
    needed(text('name_en', 'Tên tiếng Anh', 'short English name')),
    needed(text('full_name', 'Tên đầy đủ', 'Vietnamese name with its base')),
    needed(text('full_name_en', 'Tên đầy đủ (tiếng Anh)', 'English name with its base')),
    needed(text('formula', 'Công thức', 'formula in Vietnamese words')),
    needed(text('formula_en', 'Công thức (tiếng Anh)', 'formula in English words')),
    needed(oneOf('unit', ['share', 'count', 'dong'], 'Đơn vị tính', 'share, count or dong')),
    needed(text('numerator', 'Tử số', 'ids of measures that add up to it, with spaces between')),
    text('denominator', 'Mẫu số', 'ids of measures that add up to it; empty for a count or an amount'),
    text('base', 'Tên mẫu số', 'kebab-case name of the denominator; empty without one'),
    needed(atLeast(0, whole('decimals', 'Số chữ số thập phân', 'digits of a percent'))),
    oneOf('direction', ['more', 'less'], 'Chiều tốt', 'which is better; empty when neither'),
    needed(visibility),
  ],
};
