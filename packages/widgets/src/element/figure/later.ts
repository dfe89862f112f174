/** What a reader does with a figure, and what stands around its chart; loaded after that. */
export { FigureReader } from './figure-reader.ts';
export { laterSheet } from './later-sheet.ts';
