import { secondPerson } from '../words/second-person.ts';

const OURS: Readonly<Record<string, string>> = {
  we: 'you',
  "we're": 'you’re',
  "we've": 'you’ve',
  "we'll": 'you’ll',
  our: 'your',
  ours: 'yours',
  us: 'you',
};

/** The person's own words as a part of Alfred's sentence: "I live in Tartu" is "you live in Tartu". */
export function saidBack(words: string): string {
  const theirs = words.replaceAll(
    /(?<![\p{L}\p{N}'’/@_.-])(?:we(?:['’](?:re|ve|ll))?|ours?|us)(?![\p{L}\p{N}/@_])/giu,
    (word) => {
      // "US" is a country.
      if (word === 'US') return word;
      return OURS[word.toLowerCase().replace('’', "'")] ?? word;
    },
  );
  return secondPerson(theirs).replace(/^[\s,;:.-]+|[\s,;:.!-]+$/g, '');
}
