import type { Label } from '#domain/label.ts'

export const chainWords = {
  map: ['图谱', 'Map'],
  coverage: ['{filled}/{nodes} 个节点有本区企业', '{filled} of {nodes} nodes have a firm of the zone'],
  rule: [
    '规上企业 {strong} 家以上或有规上链主为“强”，有规上企业或企业 {present} 家以上为“有”。依据：{basis}',
    'Strong from {strong} firms above scale or a master above scale; present with one above scale or {present} firms. Basis: {basis}',
  ],
  noNodes: ['图谱上还没有节点。', 'There is no node on the map yet.'],
  noFirms: ['本区没有企业', 'No firm of the zone'],
  aboveScale: ['规上', 'above scale'],
  gap: ['短板', 'Gap'],
  targets: ['目标企业', 'Target firms'],
  local: ['本地配套 {share}%（{source}）', 'Local supply {share}% ({source})'],
  addNode: ['增加节点', 'Add a node'],
  addFirm: ['列入企业', 'Put a firm on it'],
} as const satisfies Record<string, Label>
