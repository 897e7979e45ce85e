/** asked = 提请复核; confirmed = 复核通过; returned = 退回, with its reason. */
export type Verdict = 'asked' | 'confirmed' | 'returned'

export const verdictTitles: Record<Verdict, string> = {
  asked: '提请复核',
  confirmed: '复核通过',
  returned: '复核退回',
}

/** What was said once on a matter, as a screen shows it. */
export interface Confirmation {
  verdict: Verdict
  /** 张三（复核） */
  who: string
  at: string
  remark: string
  /** He had made it himself, and says in `remark` why he confirms it all the same. */
  ownWork: boolean
}

/** A field that says something else than what was confirmed. */
export interface ChangedSince {
  label: string
  before: string
  after: string
}

/** What waits for it was done without: elsewhere, or here before anything waited. */
export type Past = 'imported' | 'here'

/** How a matter stands with its 复核. */
export interface ConfirmationView {
  /** false = the office works without accounts: nobody is asked. */
  asked: boolean
  required: boolean
  /** The last that was said, if any. */
  last: Confirmation | null
  /** What has changed since; of a confirmation it counts no more. */
  changed: ChangedSince[]
  /** Of what is there now: whoever confirms says that it is this. */
  sha256: string
  /** What bars whoever is signed in from confirming, as a sentence; null = nothing. */
  mayNot: string | null
  /** What waits for the confirmation is done already; null = it is still to come. */
  past: Past | null
  /** Who may confirm it, by name. */
  who: string
  /** He has made it himself, and the office allows it with a reason. */
  own: boolean
}

/** Whether what is there now is confirmed. */
export const isConfirmed = ({ last, changed }: Pick<ConfirmationView, 'last' | 'changed'>): boolean =>
  last?.verdict === 'confirmed' && changed.length === 0
