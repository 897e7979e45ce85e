import { app } from 'electron'

/** The time of the machine; in a build that is not packaged a test may say at which instant it stands still, and move it. */
export function clock(): () => Date {
  if (app.isPackaged) return () => new Date()
  return () => (process.env.GOUFUTONG_CLOCK ? new Date(process.env.GOUFUTONG_CLOCK) : new Date())
}
