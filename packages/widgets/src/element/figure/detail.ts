/** What a reader asks for after seeing the figure; loaded then. */

export { pictureMarkup } from '../../figure/picture-markup.ts';
export { machineCsv } from './csv.ts';
export { download } from './download.ts';
export { fillDownloads } from './download-dialog.ts';
export { fillEmbed } from './embed-dialog.ts';
export { embedLines } from './embed-lines.ts';
export { panelSheet } from './panel-sheet.ts';
export { fillProvenance } from './provenance-panel.ts';
