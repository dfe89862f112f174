/** Written out by the server from the list that its tests run. */
export { examples } from '../examples.ts';
