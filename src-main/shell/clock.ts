import { app } from 'electron'

/** The time of the machine; in a build that is not packaged a test may say at which instant it stands still. */
export function clock(): () => Date {
  const fixed = app.isPackaged ? undefined : process.env.GOUFUTONG_CLOCK
  return fixed ? () => new Date(fixed) : () => new Date()
}
