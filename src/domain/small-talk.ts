/** Greetings, thanks and signs of having heard, which ask for nothing. */
const PIECE = [
  String.raw`h(?:i+|e+y+|ello+|iya|owdy|allo)`,
  String.raw`good (?:morning|afternoon|evening|night|day)`,
  'morning|evening|greetings|yo',
  String.raw`(?:many )?thanks(?: a lot| so much| again)?|thank you(?: very much| so much| again)?|thx|ty|cheers`,
  String.raw`ok(?:ay)?|k|sure|fine|great|nice|perfect|cool|lovely|got it|understood|alright|all right|yes|no|yep|nope`,
  String.raw`(?:good)?bye(?: bye)?|see you(?: (?:later|soon|tomorrow))?|later`,
  'alfred|there|again|everyone|then|please',
].join('|');
const SMALL = new RegExp(String.raw`^(?:(?:${PIECE})(?![\p{L}\p{N}])|[^\p{L}\p{N}])*$`, 'iu');

/** Whether words only greet, thank or show that something was heard: there is nothing in them to be answered well or badly. */
export function isSmallTalk(words: string): boolean {
  return words.length < 80 && SMALL.test(words);
}
