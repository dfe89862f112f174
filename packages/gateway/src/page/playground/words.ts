import type { Lang } from '@tiendo/core';

/** The words that stand in the page before its script runs; the script has its own. */
export interface PlaygroundWords {
  readonly title: string;
  readonly place: string;
  readonly skip: string;
  readonly heading: string;
  readonly lead: string;
  readonly examples: string;
  readonly question: string;
  readonly query: string;
  readonly variables: string;
  readonly run: string;
  readonly restore: string;
  readonly copyCurl: string;
  readonly copyLink: string;
  readonly answer: string;
  readonly answerText: string;
  readonly empty: string;
  readonly docs: string;
  readonly schema: string;
  readonly close: string;
  readonly search: string;
  readonly searchHint: string;
  readonly noScript: string;
}

export const playgroundWords: Readonly<Record<Lang, PlaygroundWords>> = {
  VI: {
    title: 'Thử truy vấn GraphQL · Tiendo',
    place: 'Thử truy vấn GraphQL',
    skip: 'Đến ô truy vấn',
    heading: 'Hỏi số liệu bằng GraphQL',
    lead: 'Chọn một ví dụ, sửa rồi bấm Chạy. Mỗi con số trả lời kèm nguồn, mẫu số và ngày chốt.',
    examples: 'Ví dụ',
    question: 'Câu hỏi',
    query: 'Truy vấn GraphQL',
    variables: 'Biến (JSON)',
    run: 'Chạy',
    restore: 'Khôi phục ví dụ',
    copyCurl: 'Chép cURL',
    copyLink: 'Chép liên kết GET',
    answer: 'Trả lời',
    answerText: 'Nội dung trả lời (JSON)',
    empty: 'Bấm Chạy hoặc Ctrl+Enter để xem trả lời.',
    docs: 'Tài liệu',
    schema: 'Tài liệu lược đồ',
    close: 'Đóng tài liệu',
    search: 'Tìm kiểu, trường, tham số',
    searchHint: 'ví dụ: knownOn',
    noScript:
      'Trình duyệt không chạy JavaScript: bấm Chạy vẫn gửi được câu hỏi, trả lời là JSON ở trang khác.',
  },
  EN: {
    title: 'GraphQL playground · Tiendo',
    place: 'GraphQL playground',
    skip: 'Skip to the query',
    heading: 'Ask for figures in GraphQL',
    lead: 'Choose an example, change it and press Run. Every figure comes with its source, its parts and its cut-off.',
    examples: 'Examples',
    question: 'Question',
    query: 'GraphQL query',
    variables: 'Variables (JSON)',
    run: 'Run',
    restore: 'Restore example',
    copyCurl: 'Copy as cURL',
    copyLink: 'Copy GET link',
    answer: 'Answer',
    answerText: 'Text of the answer (JSON)',
    empty: 'Press Run or Ctrl+Enter to see the answer.',
    docs: 'Documentation',
    schema: 'Schema documentation',
    close: 'Close documentation',
    search: 'Find types, fields, arguments',
    searchHint: 'for example knownOn',
    noScript:
      'This browser does not run JavaScript: Run still sends the question, and the answer is JSON on a page of its own.',
  },
};
