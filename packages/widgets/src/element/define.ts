import './communes/define.ts';
import './comparison/define.ts';
import './deprivation/define.ts';
import './map/define.ts';
import './ranking/define.ts';
import './table/define.ts';
import './trend/define.ts';
import { upgradeMarkup } from './upgrade/upgrade-markup.ts';

upgradeMarkup(document);
