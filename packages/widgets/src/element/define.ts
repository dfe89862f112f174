import './comparison/define.ts';
import './trend/define.ts';
