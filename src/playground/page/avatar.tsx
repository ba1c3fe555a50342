import type { ReactNode } from 'react';

const COLOURS = ['#1b6b93', '#8a3ffc', '#b0413e', '#2f7d32', '#a15c00', '#00667a'];

interface Face {
  id: string;
  name: string;
  isBot?: boolean | undefined;
  size?: number;
}

function colourNumber(id: string): number {
  return id.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

/** A drawn picture of somebody: their initials on a colour of their own, or for the app a bow tie. */
export function Avatar({ id, name, isBot = false, size = 36 }: Face): ReactNode {
  const initials = name
    .split(' ')
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
  const colour = COLOURS[colourNumber(id) % COLOURS.length];
  return (
    <svg className="avatar" width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" fill={isBot ? '#2f3a57' : colour} />
      {isBot ? (
        <g fill="#f2c14e">
          <path d="M6 12.5c0-1.2 1.3-1.9 2.3-1.2l7.2 4.6v4.2l-7.2 4.6c-1 .7-2.3 0-2.3-1.2z" />
          <path d="M30 12.5c0-1.2-1.3-1.9-2.3-1.2l-7.2 4.6v4.2l7.2 4.6c1 .7 2.3 0 2.3-1.2z" />
          <rect x="14.6" y="14.2" width="6.8" height="7.6" rx="2" fill="#ffdf8f" />
        </g>
      ) : (
        <text x="18" y="23" textAnchor="middle" fontSize="14" fontWeight="700" fill="#fff">
          {initials}
        </text>
      )}
    </svg>
  );
}
