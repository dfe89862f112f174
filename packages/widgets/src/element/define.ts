import './comparison/define.ts';
import './ranking/define.ts';
import './trend/define.ts';
