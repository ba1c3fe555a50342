/** What a page says; texts are plain. */
export interface Page {
  readonly title: string;
  readonly text: string;
  /** Where to go on, and what the link is called. */
  readonly link?: { readonly href: string; readonly words: string };
}

/** What every page is sent with: it loads nothing, can be framed by nobody, and its address goes nowhere. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;color:#1f2430;background:#fff}' +
  'a{display:inline-block;padding:.6rem 1.1rem;border-radius:.4rem;background:#1f2430;color:#fff;text-decoration:none}' +
  '@media(prefers-color-scheme:dark){body{color:#e8e8ea;background:#16181d}a{background:#e8e8ea;color:#16181d}}';

/** A page as HTML. */
export function pageHtml({ title, text, link }: Page): string {
  const more = link ? `<p><a href="${escape(link.href)}">${escape(link.words)}</a></p>` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
${more}
</main>
</body>
</html>
`;
}

/** The page on which an installation begins. */
export function installPage(href: string): Page {
  return {
    title: 'Add Alfred to Slack',
    text: 'Alfred is a personal assistant that keeps your reminders and recurring tasks, and offers to take over what you do again and again. Slack asks you next what it may do in your workspace.',
    link: { href, words: 'Add to Slack' },
  };
}

/** Said when Alfred is installed. */
export function installedPage(where: string, href: string): Page {
  return {
    title: 'Alfred is in',
    text: `It works in ${where} now. Find it under Apps in Slack and write to it; /alfred help shows what it does.`,
    link: { href, words: 'Open Slack' },
  };
}

const AGAIN = { href: '/slack/install', words: 'Start again' };

/** What an installation can end with other than well. */
export const FAILED_PAGES = {
  cancelled: {
    title: 'Not added',
    text: 'You cancelled, so nothing was added and nothing was kept.',
    link: AGAIN,
  },
  not_this_browser: {
    title: 'That didn’t begin here',
    text: 'This page was opened from another browser, a second time, or more than ten minutes after you began. Nothing was added.',
    link: AGAIN,
  },
  code_refused: {
    title: 'Slack didn’t accept that',
    text: 'What Slack sent you back with is good once and for a few minutes only, and this one was not any more. If Alfred is in your workspace, all is well.',
    link: AGAIN,
  },
  not_let_in: {
    title: 'Not in this workspace',
    text: 'I’m sorry, Alfred doesn’t work in this workspace. Whoever runs it decides where it does and can let yours in. Nothing was kept, and it was taken out of your workspace again.',
  },
  no_bot: {
    title: 'Not added',
    text: 'Slack gave Alfred no bot of its own, without which it can’t do anything. Whoever runs it has to check the scopes of the Slack app.',
  },
  broken: {
    title: 'That didn’t work',
    text: 'Something went wrong here, and whoever runs Alfred finds it in the log. Nothing was added; please try again in a few minutes.',
    link: AGAIN,
  },
} as const satisfies Record<string, Page>;

/** How an installation ended other than well. */
export type InstallFailure = keyof typeof FAILED_PAGES;
