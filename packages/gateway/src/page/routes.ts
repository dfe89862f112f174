import { syntheticMark } from '@tiendo/core';
import { referenceOf } from '../query/reference.ts';
import { CALENDAR_PATH, calendarResponse } from './calendar-response.ts';
import { chartHandler } from './chart.ts';
import { demonstrationMain } from './demonstration.ts';
import { assetAddress, assetAt, documentResponse } from './document-page.ts';
import type { AskAsReader } from './element-answer.ts';
import { embedHandler } from './embed.ts';
import { EXPORT_PATHS, exportResponse } from './export-response.ts';
import { fileResponse, type ServedFile } from './file-response.ts';
import { fontFile } from './font-files.ts';
import { galleryResponse } from './gallery.ts';
import { languageOf } from './language.ts';
import { pageWords } from './page-words.ts';
import { playgroundRoutes } from './playground/playground-routes.ts';
import { portalMain } from './portal.ts';
import { restrictedResponse } from './restricted-response.ts';
import type { Handler, RouteContext, Routes } from './route.ts';
import { valueResponse } from './value-page.ts';
import { WIDGETS_SCRIPT, widgetFile } from './widget-files.ts';

/** Every page of the public side, the playground included, with what it needs: the portal, pages and files of values, fonts and the elements. */
export function pageRoutes(ask: AskAsReader): Routes {
  return {
    '/': (request, context) =>
      new URL(request.url).pathname === '/' ? portalResponse(request, context) : undefined,
    '/value/': valueResponse,
    ...Object.fromEntries(EXPORT_PATHS.map((path) => [path, exportResponse])),
    [CALENDAR_PATH]: calendarResponse,
    '/chart/': chartHandler(ask),
    '/embed/': embedHandler(ask),
    '/gallery': galleryResponse,
    '/gallery/restricted.json': restrictedResponse,
    '/widgets/': files(widgetFile),
    '/fonts/': files(fontFile),
    '/assets/': files(async (path) => {
      const file = await assetAt(path);
      return file && { content: file.content, type: file.type, caching: 'immutable' };
    }),
    ...playgroundRoutes(),
  };
}

async function portalResponse(request: Request, context: RouteContext): Promise<Response> {
  const url = new URL(request.url);
  const lang = languageOf(url);
  const words = pageWords(lang);
  const reference = await referenceOf(context.db);
  const isDemonstration = url.searchParams.get('data') === 'demo';
  const [main, script] = await Promise.all([
    isDemonstration
      ? demonstrationMain(context, reference, lang)
      : portalMain(context, lang, new URL(WIDGETS_SCRIPT, context.publicUrl ?? url).href),
    assetAddress('portal.js'),
  ]);
  return documentResponse(request, {
    lang,
    title: isDemonstration ? `${words.demonstration} [${syntheticMark(lang)}]` : words.title.join(' '),
    description: isDemonstration ? words.demonstrationText : words.description,
    isSynthetic: isDemonstration,
    scripts: [WIDGETS_SCRIPT, script],
    isPortal: !isDemonstration,
    main,
  });
}

/** Serves what a folder has at a path, else says that there is nothing. */
function files(find: (path: string) => Promise<ServedFile | undefined>): Handler {
  return async (request) => {
    const file = await find(new URL(request.url).pathname);
    if (file) return fileResponse(request, file);
    return new Response('Not found\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  };
}
