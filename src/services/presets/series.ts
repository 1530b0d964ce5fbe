/** 编号预设 — 督办单、简报 and the like are no legal kinds of papers (GB/T 9704 practice): they count in series of their own. */
export const seriesPresets = [
  { code: 'notice', name: '发文', pattern: '{code}〔{year}〕{n}号' },
  { code: 'bulletin', name: '通报', pattern: '{code}通〔{year}〕{n}号' },
  { code: 'supervision-issue', name: '督查通报', pattern: '第{n}期' },
  { code: 'supervision-order', name: '督办通知单', pattern: '督办〔{year}〕{n}号' },
  { code: 'urging', name: '催办单', pattern: '催办〔{year}〕{n}号' },
  { code: 'slip', name: '提示单', pattern: '提示〔{year}〕{n}号' },
  { code: 'minutes', name: '会议纪要', pattern: '〔{year}〕{n}号' },
  { code: 'brief', name: '领导一页纸', pattern: '第{n}期' },
  { code: 'explanation', name: '说明材料', pattern: '说明〔{year}〕{n}号' },
  { code: 'dispatch-issue', name: '项目问题交办单', pattern: '问题〔{year}〕{n}号' },
  { code: 'land-notice', name: '征地公告', pattern: '{code}征〔{year}〕{n}号' },
  { code: 'service-case', name: '企业诉求', pattern: '企诉〔{year}〕{n}号' },
  { code: 'idea', name: '金点子回执', pattern: 'JDZ{year}-{n}' },
  { code: 'ticket', name: '工单', pattern: '工单〔{year}〕{n}号' },
  { code: 'dispute', name: '矛盾纠纷', pattern: '纠纷〔{year}〕{n}号' },
  { code: 'emergency', name: '突发事件', pattern: '事件〔{year}〕{n}号' },
] as const satisfies readonly { readonly code: string; readonly name: string; readonly pattern: string }[]
