/** `2023`, `2023-Q4`, `2023-12` or `2021/2025`: year, quarter, month, last year. */
export const PERIOD_PATTERN = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2]))|\/(\d{4}))?$/;
