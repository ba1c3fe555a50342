import type { ReactNode } from 'react';

const PATHS = {
  send: 'M3 3.2 17.5 10 3 16.8l1.6-5.6L11 10 4.6 8.8z',
  smile: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM7 8.2v.1M13 8.2v.1M6.8 11.8a3.7 3.7 0 0 0 6.4 0',
  reply: 'M4 5.5h12v8H9l-3.5 3v-3H4z',
  edit: 'm4 16 .8-3.2L13.4 4.200 15.800 6.600 7.200 15.200z',
  trash: 'M4.500 6h11M8 6V4h4v2M6 6l.700 10h6.600L14 6',
  more: 'M5 10h.010M10 10h.010M15 10h.010',
  close: 'm5 5 10 10M15 5 5 15',
  stop: 'M6 6h8v8H6z',
  attach:
    'm13.500 6-6.200 6.200a1.800 1.800 0 0 0 2.500 2.500l6.200-6.200a3.500 3.500 0 0 0-5-5L4.800 9.700a5.200 5.200 0 0 0 7.400 7.400l4.300-4.300',
  eye: 'M2.500 10S5.300 5 10 5s7.500 5 7.500 5-2.800 5-7.500 5-7.500-5-7.500-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  up: 'M6 9v7H3.500V9zM6 9l3.500-6a1.800 1.800 0 0 1 1.800 2l-.500 3h4.400a1.500 1.500 0 0 1 1.500 1.800l-1 4.800a1.800 1.800 0 0 1-1.800 1.400H6',
  down: 'M6 11V4H3.500v7zM6 11l3.500 6a1.800 1.800 0 0 0 1.800-2l-.500-3h4.400a1.500 1.500 0 0 0 1.500-1.800l-1-4.800a1.800 1.800 0 0 0-1.800-1.400H6',
  file: 'M5 3h6l4 4v10H5zM11 3v4h4',
  sun: 'M10 6.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M15.700 4.300l-1.400 1.400M5.700 14.300l-1.400 1.400',
  moon: 'M15.800 12.200A6.500 6.500 0 0 1 7.800 4.200a6.500 6.500 0 1 0 8 8z',
  beside: 'M3 4h14v12H3zM10 4v12',
  menu: 'M3.500 6h13M3.500 10h13M3.500 14h13',
} as const;

/** The names of the icons there are. */
export type IconName = keyof typeof PATHS;

/** A small line drawing; whatever it stands for must be said in words beside it or by a label. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
