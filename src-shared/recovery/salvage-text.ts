import { chinaTime } from '../china-time'
import { isAllThere, type SalvageReport } from './salvage'

/** 读出 12，没有读出 3; 没有读出的至少 3 where more may be missing that nothing tells of. */
export function lostText({ lost, atLeast }: { lost: number; atLeast: boolean }): string {
  if (!atLeast) return String(lost)
  return lost > 0 ? `至少 ${lost}` : '数不清，可能还有'
}

/** 12（其中 2 条与保存时不一致，不显示）. */
export const cameText = ({ came, altered }: { came: number; altered: number }): string =>
  altered > 0 ? `${came}（其中 ${altered} 条与保存时不一致，留着，不显示）` : String(came)

/** What lies beside the salvaged county, to be kept and shown. */
export function salvageText(report: SalvageReport, from: string, at: string): string {
  const { rows, files, strays, profileLost } = report
  return [
    '旗县数据抢救结果',
    `时间：${chinaTime(at).replace('T', ' ')}`,
    `损坏的旗县：${from}（原样留着，没有改动）`,
    '',
    ...rows.map((row) => `${row.what}：读出 ${cameText(row)}，没有读出 ${lostText(row)}`),
    `材料、文书的文件：找到 ${files.came}，没有找到 ${files.lost}`,
    ...(strays > 0 ? [`认不出属于哪里的登记：${strays} 条，没有带来`] : []),
    ...(profileLost ? ['单位信息没有读出，请在“旗县信息”里重新填写。'] : []),
    '',
    isAllThere(report)
      ? '内容全部读出。'
      : '没有读出的，请对照备份和纸质材料补齐；损坏的文件夹请留着，不要删除，以后还可以再请人恢复。',
    '',
  ].join('\r\n')
}
