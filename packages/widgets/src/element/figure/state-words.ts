import type { Lang } from '@tiendo/core';

const VI = {
  loading: 'Đang tải số liệu',
  error: 'Không tải được số liệu.',
  needs: (attributes: string) => `Phần tử còn thiếu ${attributes}.`,
  retry: 'Thử lại',
  restricted: 'Số liệu không công khai',
};

const EN: typeof VI = {
  loading: 'Loading',
  error: 'Could not load the figures.',
  needs: (attributes) => `The element needs ${attributes}.`,
  retry: 'Try again',
  restricted: 'Not public',
};

/** Words that stand where there is no figure. */
export function stateWordsIn(lang: Lang): typeof VI {
  return lang === 'VI' ? VI : EN;
}
