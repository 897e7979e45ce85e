import { measureFirstHour } from './measure'

const { fields, clicks, enters, seconds } = await measureFirstHour(async () => undefined)
const list = (title: string, entries: string[]) =>
  [`${title} ${entries.length}`, ...entries.map((entry, index) => `  ${index + 1}. ${entry}`)].join('\n')

console.log(list('填写', fields))
console.log(list('点击', clicks))
console.log(list('回车', enters))
console.log(`机器用时 ${seconds.toFixed(1)} 秒`)
