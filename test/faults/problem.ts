/** Something that a trial shows to be wrong. */
export interface Problem {
  readonly kind: 'lost' | 'duplicated' | 'stuck' | 'out of order';
  readonly what: string;
}
