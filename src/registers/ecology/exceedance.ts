import { judgedFactors } from '#domain/ecology/factors.ts'
import type { Exceeded } from '#domain/ecology/permit.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { businessAndFirm, ecologyOffice, unitStaff } from './readers.ts'

const owner = { either: [ecologyOffice, { both: [{ sameUnit: 'unit' }, unitStaff] }] } as const
const firm = { sameEnterprise: 'enterprise' } as const

/** 超标处置 — hours that were judged too high become a case: whose, why, from where, what was done; closed by a second person when values are back. */
export const exceedance = defineRegister('exceedance', {
  label: ['超标处置', 'Exceedance'],
  title: 'title',
  fields: {
    title: text('事项', 'Matter').required().max(120).searched(),
    station: ref('monitor_station', '监测站点', 'Station').required().frozen(),
    factor: choice('超标因子', 'Factor', judgedFactors).required().frozen(),
    per: choice('按何均值', 'Judged by', {
      hour: ['小时均值', 'Hourly means'],
      day: ['日均值', 'Daily means'],
      sample: ['手工水样', 'A sample'],
    })
      .required()
      .frozen(),
    firstOn: day('首次超标', 'First on').required().frozen(),
    most: number('最高值', 'Highest value').required(),
    limitValue: number('执行限值', 'Limit').required().frozen(),
    basis: text('判定依据', 'Judged against').required().max(200).frozen(),
    unit: ref('unit', '责任单位', 'Owner').required(),
    enterprise: ref('enterprise', '排污企业', 'Polluter').frozen(),
    sample: ref('water_sample', '水样', 'Sample').kept(),
    values: data<readonly Exceeded[]>('超标均值', 'Means above the limit').kept(),
    count: whole('超标次数', 'Times', ['次', 'times']).kept(),
    lastOn: day('最近超标', 'Last on').kept(),
    raisedOn: day('立案日期', 'Raised on').kept(),
    due: day('处置时限', 'Due').kept(),
    askedOn: day('交企业日期', 'Firm asked on').kept(),
    asked: text('要求说明的问题', 'What is asked').max(500).multiline(),
    cause: choice('超标原因', 'Cause', {
      facility: ['治理设施故障', 'Fault of the treatment plant'],
      operation: ['操作不当', 'Wrong operation'],
      startStop: ['开停机', 'Start or stop'],
      load: ['进水（工况）冲击', 'Shock load'],
      instrument: ['仪器或数据问题', 'Instrument or data'],
      outside: ['外部来源', 'Source outside'],
      other: ['其他', 'Other'],
    }),
    answer: text('企业说明', 'Answer of the firm').max(1000).multiline(),
    answerFile: data<StoredFile>('说明材料', 'Papers', 'file'),
    answeredOn: day('说明日期', 'Answered on').kept(),
    source: text('查明来源', 'Source found').max(500).multiline(),
    tracedOn: day('查明日期', 'Traced on').kept(),
    tracedBy: ref('person', '查明人', 'Traced by').kept(),
    measure: text('整改措施', 'Measure').max(1000).multiline(),
    proof: data<StoredFile>('整改材料', 'Proof', 'file'),
    mendedOn: day('整改完成日期', 'Mended on').kept(),
    mendedBy: ref('person', '整改核报人', 'Reported by').kept(),
    checked: text('核验情况', 'Found at the check').max(500).multiline(),
    backOn: day('恢复达标日期', 'Values back on').kept(),
    closedOn: day('办结日期', 'Closed on').kept(),
    closedBy: ref('person', '办结人', 'Closed by').kept(),
    openKey: text('对象键', 'Key while open').internal(),
  },
  lifecycle: {
    states: {
      open: ['待交办', 'To be handed over'],
      asked: ['待企业说明', 'For the firm to answer'],
      answered: ['待溯源', 'To be traced'],
      traced: ['待整改', 'To be mended'],
      mended: ['待核验', 'To be checked'],
      closed: ['已办结', 'Closed'],
      dropped: ['不属实', 'Not so'],
    },
    initial: 'open',
    consequences: { again: ['再次超标', 'Exceeded again'] },
    tells: {
      create: { sameUnit: 'unit' },
      ask: firm,
      answer: owner,
      trace: firm,
      mend: owner,
      return: { either: [firm, { sameUnit: 'unit' }] },
      close: firm,
      again: owner,
    },
    moves: {
      ask: {
        label: ['交企业说明', 'Ask the firm'],
        from: 'open',
        to: 'asked',
        by: { both: [owner, { filled: 'enterprise' }] },
        isMain: true,
        takes: ['asked'],
        stamps: { askedOn: 'today' },
      },
      answer: {
        label: ['提交说明', 'Answer'],
        from: 'asked',
        to: 'answered',
        by: firm,
        isMain: true,
        takes: ['cause', 'answer', 'answerFile'],
        needs: ['cause', 'answer'],
        stamps: { answeredOn: 'today' },
      },
      trace: {
        label: ['查明来源', 'Name the source'],
        from: ['open', 'asked', 'answered'],
        to: 'traced',
        by: owner,
        takes: ['cause', 'source'],
        needs: ['source'],
        stamps: { tracedOn: 'today', tracedBy: 'person' },
      },
      mend: {
        label: ['报整改完成', 'Report the measure'],
        from: 'traced',
        to: 'mended',
        by: { either: [owner, firm] },
        isMain: true,
        takes: ['measure', 'proof'],
        needs: ['measure'],
        stamps: { mendedOn: 'today', mendedBy: 'person' },
      },
      return: { label: ['退回', 'Return'], from: 'mended', to: 'traced', by: owner, needsReason: true },
      close: {
        label: ['核验办结', 'Check and close'],
        from: 'mended',
        to: 'closed',
        by: { both: [owner, { not: { person: 'mendedBy' } }, { not: { person: 'tracedBy' } }] },
        isMain: true,
        takes: ['checked'],
        needs: ['checked'],
        stamps: { closedOn: 'today', closedBy: 'person' },
      },
      drop: {
        label: ['不属实', 'Not so'],
        from: ['open', 'asked', 'answered', 'traced'],
        to: 'dropped',
        by: ecologyOffice,
        needsReason: true,
      },
    },
  },
  access: { read: businessAndFirm, create: ecologyOffice, change: { both: [ecologyOffice, { inState: 'open' }] } },
  deadlines: {
    ask: {
      label: ['交办', 'Hand over by'],
      after: 'raisedOn',
      limit: 'exceedance-ask',
      metIn: ['asked', 'answered', 'traced', 'mended', 'closed', 'dropped'],
    },
    answer: {
      label: ['企业说明', 'Answer by'],
      after: 'askedOn',
      limit: 'exceedance-answer',
      metIn: ['answered', 'traced', 'mended', 'closed', 'dropped'],
    },
  },
  metrics: {
    open: { label: ['未办结', 'Open'], count: { in: ['open', 'asked', 'answered', 'traced', 'mended'] } },
    closedShare: {
      label: ['办结率', 'Closed'],
      share: { of: ['closed'], among: ['open', 'asked', 'answered', 'traced', 'mended', 'closed'] },
    },
  },
  unique: [['openKey']],
  indexed: [['station'], ['enterprise'], ['unit'], ['state', 'due']],
  views: {
    list: ['title', 'station', 'factor', 'most', 'limitValue', 'enterprise', 'unit', 'due', 'firstOn', 'closedOn'],
    order: 'due',
    form: {
      basics: { label: ['超标', 'Exceedance'], fields: ['title', 'station', 'factor', 'per', 'firstOn'] },
      judged: { label: ['判定', 'Judged'], fields: ['most', 'limitValue', 'basis'] },
      owners: { label: ['责任', 'Responsibility'], fields: ['unit', 'enterprise'] },
    },
  },
})
