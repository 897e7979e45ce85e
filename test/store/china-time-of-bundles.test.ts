import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './county-fixture'

const root = resolve(import.meta.dirname, '../..')
const hooks = pathToFileURL(join(root, 'src-main/launch/source-hooks.mjs')).href

/** What the parts of a bundle say about when it was made, on a machine in that zone. */
function timesIn(zone: string): { bagInfo: string; listing: string; entryTimes: string[]; papers: string } {
  const folder = temporaryFolder()
  const path = join(folder, 'x.zip')
  const program = join(import.meta.dirname, 'export-in-zone.ts')
  const args = ['--disable-warning=ExperimentalWarning', '--import', hooks, program, path, folder]
  execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, TZ: zone } })
  const script = `import json,sys,zipfile,io,re
z=zipfile.ZipFile(sys.argv[1]); read=lambda end: next(z.read(n) for n in z.namelist() if n.endswith(end)).decode()
papers=''
for n in z.namelist():
    if n.endswith(('.docx','.xlsx')):
        inner=zipfile.ZipFile(io.BytesIO(z.read(n)))
        papers+=''.join(re.sub('<[^>]+>','',inner.read(m).decode()) for m in inner.namelist() if re.search('document.xml|sharedStrings|sheet[0-9]+.xml|header|footer',m))
print(json.dumps({'bagInfo':read('bag-info.txt'),'listing':read('清单.html'),'papers':papers,
  'entryTimes':sorted({'%d-%02d-%02dT%02d:%02d:%02d'%i.date_time for i in z.infolist()})}))`
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8', maxBuffer: 1e8 }))
}

describe.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])('on a machine in %s', (zone) => {
  test('one package speaks Chinese time: half past one at night of 10 June, not the day before or after', () => {
    const { bagInfo, listing, entryTimes, papers } = timesIn(zone)
    expect(bagInfo).toContain('Bagging-Date: 2024-06-10\n')
    expect(bagInfo).toContain('Goufutong-Created: 2024-06-10T01:30:00+08:00\n')
    expect(entryTimes).toEqual(['2024-06-10T01:30:00'])
    const daysSaid = (text: string) => new Set(text.match(/2024-06-\d\d|2024年6月\d+日/g))
    expect(daysSaid(listing)).toEqual(new Set(['2024-06-10']))
    expect(daysSaid(papers)).toEqual(new Set(['2024年6月10日']))
  })
})
