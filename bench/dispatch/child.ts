import { reportStarts, untilStopped } from '../measure/children.ts';
import { WORK } from './systems.ts';

const [name = '', url = ''] = process.argv.slice(2);
const work = WORK[name];
if (!work) throw new Error(`no system is called ${name}`);

{
  await using _working = await work(url, reportStarts());
  await untilStopped();
}
process.exit(0);
