import type { Forget } from '../intent/read-forget.ts';
import { trimWords } from '../intent/task-words.ts';
import type { Entity, Memory } from '../known.ts';
import { readForgotten, readMemories } from '../memory-answers.ts';
import { sayForgotten } from '../reply/say-forgotten.ts';
import { sayTalk } from '../reply/say-talk.ts';
import { readRole, sameRole } from '../telling/roles.ts';
import { findPhrases } from '../time/read-phrase.ts';
import type { Turn } from '../turn.ts';
import { readSentence, wordsOf } from '../words/sentence.ts';
import { shareIn, tellingWords } from './alike.ts';
import { lastSpokenOf } from './find-known.ts';
import { topicOf } from './forget-topic.ts';
import { fromLists } from './from-lists.ts';
import { rank } from './rank.ts';
import type { Call, Step } from './step.ts';

function call(id: string, args: { id?: string; about?: string; everything?: boolean }): Call {
  const all = { id: args.id ?? null, about: args.about ?? null, everything: args.everything ?? false };
  return { id, name: 'forget_memory', args: all };
}

/** The one memory that words mean, or that answers them where they ask; undefined when none does. */
function meant({ words, asks }: Forget, pool: readonly Memory[]): Memory | undefined {
  if (asks) {
    const wants = words.startsWith('where') ? 'where' : words.startsWith('when') ? 'when' : 'what';
    return rank({ kind: 'recall', wants, words, typed: words, own: true }, pool, []).memories[0];
  }
  const telling = tellingWords(words);
  const rated = pool.map((memory) => ({ memory, rate: shareIn(telling, memory.content) }));
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  return best >= 0.6 ? rated.find(({ rate }) => rate === best)?.memory : undefined;
}

/** True when something known at hand goes by these words, so that no schedule need be meant. */
export function isKnown(forget: Forget, turn: Turn): boolean {
  return meant(forget, turn.context?.known ?? []) !== undefined;
}

/** The names of those who are that to the person: "sister". */
function whoIs(words: string, people: readonly Entity[]): readonly string[] {
  const role = readRole(words);
  if (role?.kind !== 'person') return [];
  const labels = new Set(sameRole(role.label).map((label) => `${label} of you`));
  const names = people.filter(({ relations }) => relations.some((one) => labels.has(one)));
  return [...new Set(names.map(({ name }) => name))];
}

/** Has those forgotten who are that to the person: everybody, and not only those at hand; undefined where nobody is. */
function forgetKin(words: string, turn: Turn, key: string): Step | undefined {
  const atHand = turn.context?.people ?? [];
  if (whoIs(words, atHand).length === 0) return undefined;
  const id = `${key}_profile`;
  const lists = turn.results.get(id);
  if (lists === undefined && turn.tools.has('get_user_profile'))
    return { calls: [{ id, name: 'get_user_profile', args: {} }] };
  const kin = whoIs(words, [...atHand, ...fromLists(lists ?? '').people]);
  const calls = kin.map((name, i) => call(`${key}_forget_${i + 1}`, { about: name }));
  return finish([...calls, call(`${key}_forget`, { about: words })], turn, words);
}

/** "the supplier call on Friday": when it is says which one is meant, and stands in no memory's words. */
function withoutTime(words: string): string {
  const sentence = readSentence(words);
  const last = findPhrases(sentence, true).at(-1);
  if (!last || last.from === 0 || last.to < sentence.tokens.length || last.draft.repeat) return words;
  return trimWords(wordsOf(sentence, 0, last.from), false).replace(/\s+(?:on|at|for|in)$/i, '');
}

/** Has all forgotten that is about something, also what says it in another form: "the proposal" and "to propose". */
function callsFor(words: string, known: readonly Memory[], key: string): readonly Call[] {
  const telling = tellingWords(words);
  const others = known.filter(
    ({ content }) => shareIn(telling, content) === 1 && !content.toLowerCase().includes(words.toLowerCase()),
  );
  return [call(key, { about: words }), ...others.map(({ id }, i) => call(`${key}_${i + 1}`, { id }))];
}

function finish(calls: readonly Call[], turn: Turn, words: string): Step {
  const open = calls.filter(({ id }) => !turn.results.has(id));
  if (open.length > 0) return { calls: open };
  return {
    say: sayForgotten(
      calls.map(({ id }) => readForgotten(turn.results.get(id) ?? '')),
      words,
    ),
  };
}

/** "The ring and the proposal": what are several things, each of them named as one. */
export function partsOf(words: string): readonly string[] {
  const own = '(?:(?:all|about) )*(?:the|my|our) ';
  return words
    .split(new RegExp(`,? and (?=${own})`, 'i'))
    .map((part) => part.replace(new RegExp(`^${own}`, 'i'), ''));
}

/** Says that something was kept. */
const KEPT = /\bNoted\b|\bUnderstood:/;

/** Has one thing, a topic or everything forgotten, and says what is gone. */
export function actForget(asked: Forget, turn: Turn, key: string): Step {
  if (!turn.tools.has('forget_memory'))
    return { say: 'What I know of you stays between us: tell me in our direct messages.' };
  const known = turn.context?.known ?? [];
  const forget = asked.asks ? asked : { ...asked, words: topicOf(asked.words, turn.context) };
  if (forget.what === 'everything') return finish([call(`${key}_forget`, { everything: true })], turn, '');
  if (forget.what === 'last') {
    const texts = turn.history
      .slice(-3)
      .map(({ text }) => text)
      .toReversed();
    const last = lastSpokenOf(texts, known);
    const undoes = turn.messages.some((text) => /\bundo\b/i.test(text));
    // Only what was just done can be undone, and not what was spoken of.
    if (last && (!undoes || KEPT.test(turn.history.at(-1)?.text ?? '')))
      return finish([call(`${key}_forget`, { id: last.id })], turn, '');
    return { say: sayTalk(undoes ? 'undo' : 'never_mind', turn.context) };
  }
  const kin = forgetKin(forget.words, turn, key);
  if (kin) return kin;
  const untimed = withoutTime(forget.words);
  // "the ring and the proposal": two things, where nothing is known of both.
  const both = forget.what === 'topic' ? partsOf(forget.words) : [];
  if (both.length > 1 && !meant({ ...forget, words: forget.words }, known))
    return finish(
      both.flatMap((words, i) => callsFor(words, known, `${key}_forget_${i + 1}`)),
      turn,
      forget.words,
    );
  if (forget.what === 'topic' && untimed === forget.words)
    return finish([call(`${key}_forget`, { about: forget.words })], turn, forget.words);
  const search = `${key}_search`;
  const one = { ...forget, words: untimed };
  const atHand = meant(one, known);
  if (!atHand && turn.tools.has('search_memory') && !turn.results.has(search)) {
    return { calls: [{ id: search, name: 'search_memory', args: { query: untimed } }] };
  }
  const found = atHand ?? meant(one, readMemories(turn.results.get(search) ?? ''));
  return finish([call(`${key}_forget`, found ? { id: found.id } : { about: untimed })], turn, untimed);
}
