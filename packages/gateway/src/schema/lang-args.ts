import { builder } from './builder.ts';
import { Lang } from './enums.ts';

/** In which language a text is asked for. */
export const langArgs = builder.args((t) => ({
  lang: t.field({ type: Lang, defaultValue: 'VI', description: 'Language.' }),
}));
