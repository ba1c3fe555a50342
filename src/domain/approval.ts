/** Where the use of an acting tool is that a person was asked about. */
export type ApprovalState =
  | 'open'
  | 'rejected'
  | 'expired'
  | 'approved'
  | 'acting'
  | 'done'
  | 'failed'
  | 'unknown';

/** What a person says to it. */
export type ApprovalStep = 'approve' | 'reject';

/** Nobody knows any more what they were asked a day ago. */
const OPEN_FOR_MS = 86_400_000;

/** What a press makes of an approval; null when it is settled already. One that is too old expires, whatever was pressed. */
export function afterPress(
  { state, createdAt }: { readonly state: ApprovalState; readonly createdAt: Date },
  step: ApprovalStep,
  now: Date,
): 'approved' | 'rejected' | 'expired' | null {
  if (state !== 'open') return null;
  if (now.getTime() - createdAt.getTime() > OPEN_FOR_MS) return 'expired';
  return step === 'approve' ? 'approved' : 'rejected';
}
