const DONE_TO: Readonly<Record<string, string>> = {
  call: 'called',
  disturb: 'disturbed',
  message: 'messaged',
  bother: 'bothered',
  text: 'texted',
  interrupt: 'interrupted',
  contact: 'contacted',
  book: 'booked',
  write: 'written to',
  'write to': 'written to',
  phone: 'phoned',
  ring: 'rung',
  email: 'emailed',
  mail: 'mailed',
  ping: 'pinged',
  nudge: 'nudged',
  buzz: 'buzzed',
  pester: 'pestered',
};

/** What somebody is who is reached so: "ring" is "rung"; undefined for any other verb. */
export function doneTo(verb = ''): string | undefined {
  return Object.hasOwn(DONE_TO, verb) ? DONE_TO[verb] : undefined;
}
