import { IconTextDecrease, IconTextIncrease, IconTextSize } from '@tabler/icons-react'
import { nextTextSize, type TextSize, textSizes } from '#shared/text-size'
import { setTextSize, stepTextSize, textSize } from '../text-size'
import type { Action } from './action'

const ofText = (shown: Omit<Action, 'of' | 'inDialogs' | 'ownsKey'>): Action => ({
  of: '文字大小',
  inDialogs: true,
  ownsKey: true,
  ...shown,
})

export const larger = ofText({
  id: 'textLarger',
  name: '放大',
  words: ['字太小', '大字', '缩放'],
  icon: IconTextIncrease,
  menu: '显示',
  keys: ['Ctrl++', 'Ctrl+=', 'Ctrl+Shift++'],
  about: '放大文字（也可按住 Ctrl 滚动滚轮）',
  blocked: () => (nextTextSize(textSize(), 1) === null ? '文字已是最大（200%）。' : null),
  run: () => stepTextSize(1),
})

export const smaller = ofText({
  id: 'textSmaller',
  name: '缩小',
  words: ['字太大', '小字', '缩放'],
  icon: IconTextDecrease,
  menu: '显示',
  keys: ['Ctrl+-'],
  about: '缩小文字',
  blocked: () => (nextTextSize(textSize(), -1) === null ? '文字已是原来大小（100%）。' : null),
  run: () => stepTextSize(-1),
})

const one = (percent: TextSize) =>
  ofText({
    id: `text${percent}`,
    name: `${percent}%`,
    words: percent === 100 ? ['原来大小', '实际大小', '缩放'] : ['字号', '缩放'],
    icon: IconTextSize,
    ...(percent === 100 && { menu: '显示' as const, keys: ['Ctrl+0'], about: '文字恢复原来大小' }),
    blocked: () => (textSize() === percent ? '文字现在就是这样大小。' : null),
    run: () => setTextSize(percent),
  })

/** 文字大小, each by its figure. */
export const sizes = textSizes.map((percent) => ({ percent, action: one(percent) }))
