import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, post } from './world.ts';

// A playground that does a little of everything and then waits to be killed.
const [journal = ''] = process.argv.slice(2);
const playground = await startPlayground({ port: 0, page: false, journal });
const robin = playground.as('Robin');
const { chat, views } = clientOf(playground);
const question = await robin.send('remember this');
await robin.react('eyes', question.ts);
const answer = await post(playground, { channel: robin.dm, text: 'I will.', thread_ts: question.ts });
await chat.update({ channel: robin.dm, ts: answer, text: 'I shall.' });
const { ts: stream = '' } = await chat.startStream({
  channel: robin.dm,
  thread_ts: question.ts,
  markdown_text: 'In the middle ',
});
await chat.appendStream({ channel: robin.dm, ts: stream, markdown_text: 'of a' });
const blocks = [{ type: 'divider' as const }];
await views.publish({ user_id: robin.user.id, view: { type: 'home', blocks } });
process.send?.({ state: playground.state, stream });
