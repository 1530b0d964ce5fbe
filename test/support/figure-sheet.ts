import { writeXlsx } from '#files/xlsx.ts'

/** One month of a series as its owner fills in the template, ready to be chosen in a browser. */
export async function monthSheet(code: string, period: string, value: number, growth: number) {
  const titles = ['指标代码', '时期', '范围', '对象', '数值', '同比（%）', '位次', '版次', '发布日期', '依据文件']
  const columns = titles.map((title) => ({ title, width: 12, kind: kindOf(title) }))
  const line = [code, period, '全区', '', value, growth, null, '最终', '2026-11-18', '市统计局〔2026〕11号月报']
  const bytes = await writeXlsx([{ name: '数据', columns, rows: [line] }])
  return { name: `${period}数据.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

function kindOf(title: string): 'text' | 'number' | 'day' {
  if (title === '发布日期') return 'day'
  return title === '数值' || title === '同比（%）' ? 'number' : 'text'
}
