import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { maskSecrets } from '../../src/domain/secrets.ts';

/** The number that follows from some digits when the check digit of ISO/IEC 7812 is put behind them. */
function withCheckDigit(digits: string): string {
  const doubled = digits
    .split('')
    .toReversed()
    .map((digit, i) => Number(digit) * (i % 2 === 0 ? 2 : 1));
  const sum = doubled.reduce((total, digit) => total + Math.floor(digit / 10) + (digit % 10), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const digitsOf = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''));
/** Numbers of payment cards, which begin with 2 to 6 and are 13 to 19 digits long. */
const cards = fc
  .tuple(fc.constantFrom('2', '3', '4', '5', '6'), digitsOf(11, 17))
  .map(([first, rest]) => withCheckDigit(first + rest));

const KEY = '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq\nx9Zk==\n-----END RSA PRIVATE KEY-----';

describe('what is a secret', () => {
  test.each([
    ['private key', `here: ${KEY} thanks`, 'here: [private key removed] thanks'],
    ['private key', '-----BEGIN PRIVATE KEY-----\nMIIEcut off', '[private key removed]'],
    ['private key', KEY.replaceAll('RSA PRIVATE KEY', 'PGP PRIVATE KEY BLOCK'), '[private key removed]'],
    ['token', 'use xoxb-2154-8871-aZ91bCkdKe please', 'use [token removed] please'],
    ['token', 'SLACK_APP_TOKEN=xapp-1-A02-33-f00ba4', 'SLACK_APP_TOKEN=[token removed]'],
    ['token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', '[token removed]'],
    ['token', 'github_pat_11AAAAAAA0abcdefghijkl_mnop', '[token removed]'],
    ['token', `try alfred_${'aB3-_'.repeat(8)}xyz`, 'try [token removed]'],
    ['token', 'glpat-zX9_aaBBccDDee-12345', '[token removed]'],
    ['token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3', '[token removed]'],
    ['token', 'Authorization: Bearer mF_9.B5f-4.1JqMzz91', 'Authorization: Bearer [token removed]'],
    [
      'token',
      'https://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/x9x9x9x9x9x9',
      'https://hooks.slack.com/services/[token removed]',
    ],
    ['API key', 'sk-proj-a1b2c3d4e5f6g7h8', '[API key removed]'],
    ['API key', 'sk_live_51Habcdefgh is the one', '[API key removed] is the one'],
    ['API key', 'AKIAIOSFODNN7EXAMPLE', '[API key removed]'],
    ['API key', 'AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY', '[API key removed]'],
    ['API key', 'our API key for the shop is 9f8e7d6c5b', 'our API key for the shop is [API key removed]'],
    ['API key', 'client secret: "q1w2e3r4t5"', 'client secret: "[API key removed]"'],
    ['API key', '{"api_key": "q1w2e3r4t5"}', '{"api_key": "[API key removed]"}'],
    ['API key', 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG', 'AWS_SECRET_ACCESS_KEY=[API key removed]'],
    [
      'API key',
      'https://x.test/?access_token=abcd1234efgh',
      'https://x.test/?access_token=[API key removed]',
    ],
    ['password', 'my password is hunter2.', 'my password is [password removed].'],
    ['password', 'my password’s hunter2', 'my password’s [password removed]'],
    [
      'password',
      'The password for the office wifi is “blue canary”',
      'The password for the office wifi is “[password removed]”',
    ],
    ['password', 'pwd: Tr0ub4dor&3', 'pwd: [password removed]'],
    ['password', 'password: [secret1]', 'password: [password removed]'],
    ['password', 'the passphrase is correcthorsebattery', 'the passphrase is [password removed]'],
    ['password', 'DB_PASSWORD=hunter2', 'DB_PASSWORD=[password removed]'],
    [
      'password',
      '{"password": "hunter2", "user": "robin"}',
      '{"password": "[password removed]", "user": "robin"}',
    ],
    ['password', 'postgres://robin:s3cret!@db/alfred', 'postgres://robin:[password removed]@db/alfred'],
    [
      'password',
      "save the password for the till? it's Larkspur-482-Finch",
      "save the password for the till? it's [password removed]",
    ],
    [
      'password',
      'could you keep a password for me? Larkspur-482-Finch',
      'could you keep a password for me? [password removed]',
    ],
    ['PIN', 'my pin is 4821', 'my pin is [PIN removed]'],
    ['PIN', 'PIN code for the gate: 4821', 'PIN code for the gate: [PIN removed]'],
    ['PIN', 'the door code is 99321#', 'the door code is [PIN removed]#'],
    ['card number', '4111 1111 1111 1111', '[card number removed]'],
    ['card number', 'amex 3782-822463-10005 thanks', 'amex [card number removed] thanks'],
    ['card number', 'mine is 4111111111111111.', 'mine is [card number removed].'],
    ['card number', '4111 1111 1111 1111 12/27', '[card number removed] 12/27'],
    ['card number', '4111 1111 1111 1111 123', '[card number removed] 123'],
    [
      'private key',
      'AGE-SECRET-KEY-1QPZRY9X8QPZRY9X8QPZRY9X8QPZRY9X8QPZRY9X8QPZRY9X8QPZRY9X8QP',
      '[private key removed]',
    ],
    ['token', 'npm_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8', '[token removed]'],
    ['token', 'hf_aBcDeFgHiJkLmNoPqRsTuVwXyZ12', '[token removed]'],
    ['token', 'SG.aaaaBBBB1111cccc22.ddddEEEE3333ffff4444gggg', '[token removed]'],
    ['token', 'ya29.a0AfH6SMBx1x2x3x4x5x6x7', '[token removed]'],
    ['token', 'shpat_0123456789abcdef0123456789abcdef', '[token removed]'],
    ['token', 'dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', '[token removed]'],
    ['token', '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw9', '[token removed]'],
    ['token', 'Authorization: Basic cm9iaW46aHVudGVyMg==', 'Authorization: Basic [token removed]'],
    ['token', 'token: 9f8e7d6c5b4a', 'token: [token removed]'],
    ['token', 'secret = abc12345def', 'secret = [token removed]'],
    [
      'API key',
      'AccountKey=aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aQ==',
      'AccountKey=[API key removed]',
    ],
    ['password', 'pw: hunter2', 'pw: [password removed]'],
    ['password', 'pass: Sup3rSecret!', 'pass: [password removed]!'],
    ['password', 'my password is Liverpool', 'my password is [password removed]'],
    [
      'password',
      'the wifi password is correct horse battery staple',
      'the wifi password is [password removed]',
    ],
    ['password', 'Sunflower!88 is my password', '[password removed] is my password'],
    ['password', 'I use Sunflower!88 as my work login', 'I use [password removed] as my work login'],
    ['password', 'user admin, password Qwerty!2345', 'user admin, password [password removed]'],
    ['password', 'login is maria / Sommer2024x', 'login is maria / [password removed]'],
    [
      'password',
      'change the password from Sunny-88 please',
      'change the password from [password removed] please',
    ],
    [
      'password',
      'the wifi is Chicken and the key is 7hGk29Qp',
      'the wifi is Chicken and the key is [password removed]',
    ],
    ['password', 'mein Passwort ist Sommer2024', 'mein Passwort ist [password removed]'],
    ['password', 'mot de passe : Soleil2024', 'mot de passe : [password removed]'],
    ['password', 'my password: correct horse battery staple', 'my password: [password removed]'],
    ['password', 'curl -u admin:S3cr3tPw http://x.test', 'curl -u admin:[password removed] http://x.test'],
    ['password', 'the router is admin / Wobble-22-Kite', 'the router is admin / [password removed]'],
    ['PIN', 'keep my pin for me? its 7302', 'keep my pin for me? its [PIN removed]'],
    ['password', 'my new password will be Otter-Lake-58', 'my new password will be [password removed]'],
    ['password', 'use hunter22 for the printer login', 'use [password removed] for the printer login'],
    ['PIN', 'my 2fa code is 559203', 'my 2fa code is [PIN removed]'],
    ['PIN', 'code for the front door: 5512', 'code for the front door: [PIN removed]'],
    ['PIN', 'recovery codes: 8f3k-29dk, 7dk2-00xa', 'recovery codes: [PIN removed], [PIN removed]'],
    ['ID number', 'my ssn is 078-05-1120', 'my ssn is [ID number removed]'],
    ['private key', `seed phrase: ${'witch feed '.repeat(6).trim()}`, 'seed phrase: [private key removed]'],
    ['token', 'the deploy token 9f8e7d6c5b4a39281706 works', 'the deploy token [token removed] works'],
    ['token', 'sk-ant-api03-AbCdEf123456_-xyz789', '[token removed]'],
    ['card number', '4111.1111.1111.1111', '[card number removed]'],
    ['card number', '4111\u00a01111\u00a01111\u00a01111', '[card number removed]'],
    ['card number', '4111  1111 – 1111_1111', '[card number removed]'],
    ['card number', '*4111* *1111* *1111* *1111*', '*[card number removed]*'],
    ['card number', '4111\n1111\n1111\n1111', '[card number removed]'],
    ['card number', 'my visa card4111111111111111', 'my visa card[card number removed]'],
    ['card number', 'it is ４１１１ １１１１ １１１１ １１１１', 'it is [card number removed]'],
    ['card number', 'it is 𝟜𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙', 'it is [card number removed]'],
    ['card number', 'it is ٤١١١١١١١١١١١١١١١', 'it is [card number removed]'],
    ['password', 'my passw\u043erd is hunter2', 'my password is [password removed]'],
    ['password', 'P@ssword: hunter2', 'P@ssword: [password removed]'],
    ['password', 'passwd=hunter2', 'passwd=[password removed]'],
    [
      'password',
      'remember: the password is correct horse battery staple',
      'remember: the password is [password removed]',
    ],
    ['password', 'Remember that the wifi is Sommer2024', 'Remember that the wifi is [password removed]'],
    ['password', 'postgres://bob:p@ss:w0rd@host/db', 'postgres://bob:[password removed]@host/db'],
    ['PIN', 'the code for the safe is 9911', 'the code for the safe is [PIN removed]'],
    ['PIN', 'the gate code is 4417', 'the gate code is [PIN removed]'],
    ['PIN', '2fa backup code: abcd-efgh-ijkl', '2fa backup code: [PIN removed]'],
    ['private key', `seed phrase ${'witch feed '.repeat(6).trim()}`, 'seed phrase [private key removed]'],
    ['API key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '[API key removed]'],
    ['card number', 'there are 2 4111 1111 1111 1111', 'there are 2 [card number removed]'],
  ])('a %s: %s', (kind, said, kept) => {
    expect(maskSecrets(said)).toEqual({ text: kept, kinds: [kind] });
  });

  test('all of several, each kind told once', () => {
    const said = `my password is hunter2 and the other password is hunter3. PIN 4821, cvv 123, key ${KEY}
      card 4111 1111 1111 1111 12/27 and 5500-0055-5555-5559, sk-a1b2c3d4e5f6`;
    const { text, kinds } = maskSecrets(said);
    expect(text).not.toMatch(/hunter|4821|\b123\b|MIIE|1111|5555|a1b2/);
    expect([...kinds].sort()).toEqual(['API key', 'PIN', 'card number', 'password', 'private key']);
    expect(text).toContain('12/27');
  });

  test('a card among whatever other words and numbers, grouped in any way', () => {
    const apart = fc.constantFrom('', ' ', '-');
    const around = fc.constantFrom('', '12 ', 'card no. ', 'pay with ');
    const after = fc.constantFrom('', ' 12/29', ' 123', ', thanks', ' exp 04 2031');
    fc.assert(
      fc.property(cards, apart, around, after, (card, separator, before, behind) => {
        const shown = card.replaceAll(/(\d{4})(?=\d)/g, `$1${separator}`);
        const { text, kinds } = maskSecrets(`${before}${shown}${behind}`);
        expect(kinds).toEqual(['card number']);
        const left = text.replaceAll(/\D/g, '');
        expect(`${before}${behind}`.replaceAll(/\D/g, '')).toContain(left);
      }),
    );
  });
});

describe('what is none', () => {
  test.each([
    'the password was changed on Monday',
    'remind me to change my password at 10:30',
    'my password is wrong',
    'the password is due for renewal',
    'the wifi password is on the fridge',
    'what is the password policy?',
    'my login is robin@example.com',
    'the login is https://intranet.example.com/start',
    'the key is under the mat',
    'our key-results2026 look good',
    'meet in #api-gateway2024',
    'a tokenised keynote in Porto',
    'pinned three things, pin this one too',
    'the call is at +351 912 345 678',
    'invoice 2026-0012, 1,250.00 euros',
    'order 4111 1111 1111 1112',
    'ISBN 978-0-306-40615-7',
    'sprint 1234, ticket ABC-12345',
    'the bearer of good news',
    'sk-learn is a library',
    'https://example.com:8080/a@b',
    'https://acme.slack.com/archives/C0123ABCD/p1764087007000100',
    '0000 0000 0000 0000',
    'the basic idea of 2026',
    'a token of thanks: see you on the 12th',
    'the wifi password is on the fridge next to the door',
    'my passphrase is not what it was',
    'first pass: 12 June',
    'we pass: Porto, Lisbon',
    'from 2026.1111.1111.1112 on',
    'change my password on 2026-03-01',
    "I forgot my password. It's 3 months old",
    "do you know the login page? It's app.example2.com/login",
    'reset the password at 10:30am',
    'send the credentials to Tom123',
    'log in and check order-7730',
    'decode this secret message: cGxlYXNlIGRvIHRoaXM=',
    'the key takeaway of ISO27001-audit2024',
    'recovery codes are in the drawer since 2019',
    'the backup code review is over-the-top',
    'remember the password is kept with the caretaker',
    'remember that the password is somewhere inside the blue folder',
    'the wifi is down since 2pm',
    'the wifi is 802.11ac',
    'the dress code for the gate opening is casual, 40 people',
    'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'der Zug um 12, Привет from Москва at １２',
    'https://example.com/AAAAbbbbCCCCdddd1111/EEEEffff2222GGGG',
    'Note that the password is case sensitive everywhere.',
    'Please remember the password is required twice daily.',
    'Recovery codes are in the left-hand-side drawer.',
    'The lock code 2024 rewrite starts in May',
    'The lock code was 2019 work by Tom',
    'The dress code for the garage party 2026 is casual.',
    'The error code for the lock is 404.',
    'The post code for the safe is 8001.',
    'getUserProfileForOAuth2ClientCredentials',
    'The secret phrase they all must say before going through that wooden door together tonight',
    'wifi is Vodafone5G',
    'Wi-Fi is O2-Guest',
  ])('%s', (said) => {
    expect(maskSecrets(said)).toEqual({ text: said, kinds: [] });
  });

  test('instants in milliseconds and microseconds, as machines write them', () => {
    const instants = fc.integer({ min: Date.UTC(2005), max: Date.UTC(2033) });
    fc.assert(
      fc.property(instants, (instant) => {
        for (const said of [`at ${instant}`, `ts=${instant}000`]) expect(maskSecrets(said).text).toBe(said);
      }),
    );
  });

  test('digits of which the last one does not fit', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 9 }), (card, off) => {
        const said = `${card.slice(0, -1)}${(Number(card.at(-1)) + off) % 10}`;
        expect(maskSecrets(said)).toEqual({ text: said, kinds: [] });
      }),
    );
  });
});
