import '../../ui/pilot-mark.css'

/** 试点: chosen by a record of 试点和经验推广 (N26). */
export const PilotMark = ({ of = '' }: { of?: string }) => (
  <span className="pilot-mark" title="登记在年度记录的“试点和经验推广”里">
    {of}试点
  </span>
)
