const TURNED: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": 'you’re',
  im: 'you’re',
  "i've": 'you’ve',
  "i'll": 'you’ll',
  "i'd": 'you’d',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
};

/** The person's words as Alfred says them to the person: "my plan" becomes "your plan", "I am" "you are". */
export function secondPerson(words: string): string {
  return words
    .replaceAll(/\b(I)\s+(am|was)\b/gi, (_all, _i, verb: string) =>
      verb.toLowerCase() === 'am' ? 'you are' : 'you were',
    )
    .replaceAll(
      /(?<![\p{L}\p{N}'’/@_.-])(?:I(?:['’](?:m|ve|ll|d))?|im|me|my|mine|myself)(?![\p{L}\p{N}'’/@_-]|\.\p{L})/giu,
      (word) => {
        const turned = TURNED[word.toLowerCase().replace('’', "'")];
        return turned ?? word;
      },
    );
}
