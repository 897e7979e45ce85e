import { keyboardWorker } from './keyboard-worker'
import { measureFirstHour } from './measure'
import { mouseWorker } from './mouse-worker'

const list = (title: string, entries: string[]) =>
  [`${title} ${entries.length}`, ...entries.map((entry, index) => `  ${index + 1}. ${entry}`)].join('\n')
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const mouse = await measureFirstHour(mouseWorker, async () => undefined)
console.log('鼠标和键盘')
console.log(list('填写', mouse.fields))
console.log(list('点击', mouse.clicks))
console.log(list('回车', mouse.enters))
console.log(`机器用时 ${mouse.seconds.toFixed(1)} 秒`)

const { fields, ways, keys, lost, seconds } = await measureFirstHour(keyboardWorker, async () => undefined)
console.log('只用键盘')
console.log(`填写 ${fields.length}`)
console.log(list('回车、空格和快捷键', keys))
const moved = ways.filter(({ tabs, arrows }) => tabs + arrows > 0)
console.log(
  list(
    `移动：Tab ${sum(ways.map(({ tabs }) => tabs))}，方向键 ${sum(ways.map(({ arrows }) => arrows))}；处`,
    moved.map(({ to, tabs, arrows }) => `${to} ${tabs + arrows}`),
  ),
)
if (lost.length > 0) console.log(list('失去焦点', lost))
console.log(`机器用时 ${seconds.toFixed(1)} 秒`)
