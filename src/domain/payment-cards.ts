/** By what a payment card begins with and the check digit that it ends with (ISO/IEC 7812). */
export function isCard(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The end of the longest card that begins with a group of digits; its beginning when none does. */
function cardEnd(groups: readonly string[], from: number): number {
  let [digits, end] = ['', from];
  for (let i = from; i < groups.length && digits.length < 19; i++) {
    digits += (groups[i] ?? '').replace(/\D/, '');
    if (isCard(digits)) end = i + 1;
  }
  return end;
}

/** Takes the cards out of a row of digits, where other numbers may stand beside them: when it expires, its code. */
export function maskCards(row: string): string {
  const groups = row.match(/[ -]?\d+/g) ?? [];
  let masked = '';
  for (let from = 0; from < groups.length;) {
    const end = cardEnd(groups, from);
    const group = groups[from] ?? '';
    masked += end > from ? group.replace(/\d+/, '[card number removed]') : group;
    from = Math.max(end, from + 1);
  }
  return masked;
}
