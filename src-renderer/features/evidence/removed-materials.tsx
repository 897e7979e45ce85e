import { type EvidenceFile, stageNames } from '#shared/documents/document-version'
import { restoreFile } from '../../actions/files'
import { ToldTools } from '../../actions/told-tools'
import { EvidenceRow } from './evidence-row'
import { fileCells, materialHeads } from './file-cells'
import { restoreEvidence } from './set-removed'

/** 已移出的材料: the project's bin of evidence. Nothing in it is destroyed (P34). */
export function RemovedMaterials({ files }: { files: EvidenceFile[] }) {
  if (files.length === 0) return null
  return (
    <details className="removed-materials" data-testid="removed-materials" data-rows>
      <summary data-add-row>已移出的材料（{files.length} 份）</summary>
      <ToldTools
        title="已移出的材料"
        heads={materialHeads}
        rows={() =>
          files.map((file) => [file.title, `已移出，原在${stageNames[file.stage]}`, ...fileCells(file, file.addedAt)])
        }
      />
      <p className="muted">不列入清单，不进入材料包。文件仍在本旗县文件夹中，未到保存期限不销毁；误移的可取回。</p>
      <ul className="material-list">
        {files.map((file) => (
          <EvidenceRow
            key={file.id}
            file={file}
            change={{ action: restoreFile, run: () => void restoreEvidence(file) }}
            managing={{}}
          >
            ，原在{stageNames[file.stage]}
          </EvidenceRow>
        ))}
      </ul>
    </details>
  )
}
