/** What stands around the steps and the page starts without, in one file to be fetched. */
export { Legend } from '../lesson/legend.tsx';
export { CopyScript } from './copy-script.tsx';
