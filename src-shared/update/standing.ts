/** What a 升级文件 would bring, before anything is touched. */
export interface UpdateLook {
  version: string
  from: string
  releasedOn: string
  notes: string[]
  sizeBytes: number
  /** Of the payload: what is installed is what was looked at. */
  sha256: string
  counties: CountyBefore[]
}

/** A county that this computer has opened, the open one first. */
export interface CountyBefore {
  name: string
  folder: string
  isOpen: boolean
  /** Its data are brought up to date by the new version, and then no older one opens them. */
  isMigrated: boolean
}

/** What has come of the last change of version. */
export interface UpdateNews {
  result: 'done' | 'went-back' | 'not-begun'
  from: string
  to: string
  /** The clerk went back to the version before. */
  back: boolean
  notes: string[]
  why: '' | 'exited' | 'hung' | 'failed' | 'next-start'
  restored: { folder: string; into: string }[]
}

export interface UpdateStanding {
  version: string
  /** Why no update can be installed here, as a sentence; null = one can. */
  cannot: string | null
  /** The version that 退回上一版 leads to, and the counties that would stand as they were before it; null = there is none. */
  previous: { version: string; counties: { name: string; folder: string }[] } | null
  news: UpdateNews | null
}

const whys: Record<UpdateNews['why'], string> = {
  '': '',
  exited: '新版本一启动就退出了',
  hung: '新版本启动后没有反应',
  failed: '新版本打不开旗县',
  'next-start': '新版本第一次启动没有完成',
}

/** As it is told at the next start: what happened, what is safe, what next. */
export function newsText({ result, from, to, back, why, restored }: UpdateNews): {
  title: string
  says: string
  isGood: boolean
} {
  const kept = restored.map(({ into }) => `“${into}”`).join('、')
  const stands = restored.length > 0 ? `升级前备份的旗县已恢复到${kept}，原来的文件夹原样留着。` : '旗县数据没有改动。'
  if (result === 'not-begun')
    return { title: '升级没有进行', says: `还是原来的 ${from}，旗县数据没有改动。请再升级一次。`, isGood: false }
  if (result === 'went-back')
    return {
      title: `没有升级成，已退回 ${from}`,
      says: `${whys[why]}。${stands}请把“诊断信息包”（按 Ctrl+K 找得到）交给提供升级文件的单位。`,
      isGood: false,
    }
  if (back) return { title: `已退回 ${to}`, says: stands, isGood: true }
  return { title: `已升级到 ${to}`, says: '旗县已正常打开。升级前的备份和上一版都留着。', isGood: true }
}
