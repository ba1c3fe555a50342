/** A message, in plain form, that agrees and says no more. */
export const YES =
  /^(?:yes|yeah|yep|yup|y|sure|ok|okay|please|please do|yes please|do it|do|correct|right|exactly|go ahead|absolutely|of course|sounds good|that's right|definitely|yes thanks|👍|confirm|confirmed|aye|ja|si|oui|make it so|affirmative)(?: (?:please|thanks|do|all|of them|alfred))*$/;

/** A message, in plain form, that declines and says no more. */
export const NO =
  /^(?:no|nope|nah|n|no thanks|no thank you|don't|never ?mind|nvm|forget it|leave it|cancel|stop|none|neither|nothing|not now|don't bother|nein|non)(?: (?:thanks|it|that|them|please|cancel|do|stop))*$/;

/** A message, in plain form, that drops what was begun: nothing is there yet that it could be about. */
export const DROP =
  /^(?:please )?(?:stop|cancel|delete|drop|scrap|remove|undo|abort|forget)(?: (?:it|that|this|this one|that one|the reminder))?(?: please)?$/;

/** Whether a message agrees to what was asked for confirmation; undefined when it does neither. */
export function readConfirmation(text: string): boolean | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}' 👍]+/gu, ' ')
    .trim()
    .slice(0, 120);
  if (
    /^(?:no|nope|nah|don't|do not|wait|stop|keep|cancel|never mind|nevermind|on second thought|actually|rather not|not|hold on|hang on|hold it|whoa|oh no|god no|hell no|i(?:'ve| have)? changed my mind|let's not|better not|leave it|maybe not|actually no)\b/.test(
      plain,
    )
  )
    return false;
  if (YES.test(plain)) return true;
  return /^(?:yes|yeah|yep|yup|sure|ok|okay|do it|confirm\w*|go ahead|absolutely|definitely|i am sure|i'm sure|really|please)\b/.test(
    plain,
  )
    ? true
    : undefined;
}
