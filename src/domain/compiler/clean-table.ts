/**
 * 分解表 — an annex table of tasks, as readers of files give it: cells parted by tabs under a head that names columns. Each
 * row becomes a numbered sentence with its units and time limit in a bracket, the way schemes write them in running text;
 * without this the cells would run into each other. Other tables stay as they are.
 */
export function readTables(lines: readonly string[]): readonly string[] {
  let columns: Columns | null = null
  return lines.flatMap((line) => {
    const head = headOf(line)
    const cells = cellsOf(line, head?.parting ?? columns?.parting ?? '\t')
    if (head !== null) {
      columns = head
      return []
    }
    if (columns === null || cells.length < columns.count - 1 || cells.length < 2) {
      columns = null
      return [line]
    }
    return [sentenceOf(cells, columns)]
  })
}

type Role = 'number' | 'matter' | 'lead' | 'helping' | 'due'
type Columns = { readonly count: number; readonly roles: readonly (Role | null)[]; readonly parting: string | RegExp }

/** The column words of officials' task tables; a head must have a matter and say who or by when. */
const HEADS: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:序号|编号|项次|序)$/],
  ['helping', /^(?:配合|协办|协同|参与|参加)(?:单位|部门|责任单位)$/],
  ['lead', /^(?:牵头|责任|主办|承办|主责|实施|落实|主管)(?:责任)?(?:单位|部门|主体)$/],
  ['due', /^(?:(?:完成|办结|计划完成)(?:时限|时间|期限|日期)|时限(?:要求)?|时间节点|期限)$/],
  ['matter', /^(?:(?:重点|主要|工作|整改|目标|具体)?(?:任务|事项|内容|举措|措施)(?:名称|内容|安排)?|重点工作)$/],
]

/** Readers of files part cells by tabs; tables pasted as text part them by blanks. */
const PARTINGS = ['\t', / {2,}|\u3000+/, /[ \u3000]+/]
const LONGEST_HEAD = 120

function headOf(line: string): Columns | null {
  if (line.length > LONGEST_HEAD) return null
  for (const parting of PARTINGS) {
    const head = columnsOf(cellsOf(line, parting), parting)
    if (head !== null) return head
  }
  return null
}

function cellsOf(line: string, parting: string | RegExp): string[] {
  return (parting === '\t' ? line : line.trim()).split(parting).map((cell) => cell.trim())
}

function columnsOf(cells: readonly string[], parting: string | RegExp): Columns | null {
  if (cells.length < 2) return null
  const roles = cells.map((cell) => HEADS.find(([, word]) => word.test(cell.replace(/\s/g, '')))?.[0] ?? null)
  const says = (role: Role) => roles.includes(role)
  return says('matter') && (says('lead') || says('due')) ? { count: cells.length, roles, parting } : null
}

function sentenceOf(cells: readonly string[], { roles }: Columns): string {
  const of = (role: Role) =>
    roles.flatMap((each, i) => (each === role && cells[i] ? [cells[i].replace(/[。；]+$/, '')] : []))
  const [number] = of('number')
  const others = cells.flatMap((cell, i) => ((roles[i] ?? null) === null && cell !== '' ? [cell] : []))
  const notes = [
    ...of('lead').map((names) => `牵头单位：${listed(names)}`),
    ...of('helping').map((names) => `配合单位：${listed(names)}`),
    ...of('due').map((time) => (/前|内|每|按/.test(time) ? `${time}完成` : time)),
  ]
  const head = number !== undefined && /^\d{1,2}$/.test(number) ? `${number}.` : ''
  const matter = [...of('matter'), ...others].join('，')
  return `${head}${matter}${notes.length === 0 ? '' : `（${notes.join('；')}）`}。`
}

function listed(names: string): string {
  return names.replace(/[\s，,；;]+/g, '、')
}
