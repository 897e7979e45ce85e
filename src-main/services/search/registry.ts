import { contractors } from './contractors'
import { evidence } from './evidence'
import { households } from './households'
import { papers } from './papers'
import { projects } from './projects'
import { recordFiles } from './record-files'
import { records } from './records'
import type { Source } from './source'

/** All that 全局查找 finds, in their order among equals. */
export const sources: readonly Source[] = [projects, contractors, households, records, papers, evidence, recordFiles]

export const sourceOf = (id: string) => sources.find((source) => source.id === id)
