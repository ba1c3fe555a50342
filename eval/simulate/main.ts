import { readOptions } from './options.ts';
import { play } from './play.ts';
import { violationsOf } from './rules.ts';
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') { console.log(options); process.exit(); }
const t = performance.now();
const played = await play(options);
console.log(played.log.offers.map((o) => [o.type, o.name, o.made.toISOString(), o.conversation !== null, o.reactions.map((r) => r.reply), played.recorded.ends.get(o.id)].join(' ')).join('\n'));
console.log(played.recorded.withheld, played.recorded.opportunities.length, played.missed, violationsOf(played.log), performance.now() - t, played.log.people.reduce((n, p) => n + p.said.length, 0));
