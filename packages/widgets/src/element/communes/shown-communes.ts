import type { CommunesData } from '../../chart/communes-data.ts';
import { isCommunes } from '../../client/is-communes.ts';
import { drawCommunes } from '../../figure/draw-communes.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/** What draws the figure in its element. */
export const shownCommunes: ShownKind<CommunesData> = {
  accepts: isCommunes,
  draw: drawCommunes,
  loadDescribe: async () => (await import('../../figure/describe-communes.ts')).describeCommunes,
};
