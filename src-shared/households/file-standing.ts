/** How a household of the register stands with what must be delivered of it (P24): 齐全, 已登记原因, 缺材料, 未交付. */
export const fileStandings = {
  complete: '材料齐全',
  reasoned: '已登记原因',
  lacking: '缺材料',
  none: '未交付',
} as const
export type FileStanding = keyof typeof fileStandings

export const fileStandingCodes = Object.keys(fileStandings) as FileStanding[]

/** What is missing of a household, and why. */
export interface FilesStanding {
  standing: FileStanding
  /** Titles of what is missing without a reason. */
  missing: string[]
  reasons: { trace: string; text: string }[]
}
