import { exportBundle } from '#main/bundle/export-bundle'
import { UnfinishedExports } from '#main/services/unfinished-exports'
import { sampleInfo } from '../bundle/sample-info'

// A program to be killed: exports the file argv[2] to argv[3] and says when it is in the middle of it.
const [file, path, userData] = process.argv.slice(2) as [string, string, string]
const entries = [{ path: '录像.mp4', source: { file } }]
const onProgress = ({ doneBytes }: { doneBytes: number }) => doneBytes > 0 && console.log('midway')
await new UnfinishedExports(userData).during(path, () =>
  exportBundle({ entries, due: [], path, info: sampleInfo, onProgress }),
)
