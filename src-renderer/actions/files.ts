import {
  IconArrowBackUp,
  IconDeviceFloppy,
  IconExternalLink,
  IconEye,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react'
import { type Action, ofScreen, on } from './action'

/** What can be done with one stored file, in its row. */
const ofFile = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({
    id,
    name,
    of: '文件',
    words,
    icon,
    isOn: on('records', 'contract', 'bundle', 'later', 'year'),
    nowhere: '在材料、文书的文件那一行办理；本页没有这样的文件。',
  })

export const showFile = ofFile('show-file', '预览', IconEye, ['看文件', '查看材料'])
export const openFile = ofFile('open-file', '打开', IconExternalLink, ['用 WPS 打开'])
export const saveFileAs = ofFile('save-file-as', '另存为', IconDeviceFloppy, ['导出文书', '复制到 U盘', '下载'])
export const replaceFile = ofFile('replace-file', '替换', IconReplace, ['传错了', '换文件'])
export const removeFile = ofFile('remove-file', '移出', IconTrash, ['删除材料', '去掉文件'])
export const restoreFile = ofFile('restore-file', '取回', IconArrowBackUp, ['恢复材料', '误移'])
