import { choice, choices, data, day, flag, money, number, ref, refs, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 图书 — a book of the library: a register that no zone has, so that the machinery is tested and not a mechanism. */
export const book = defineRegister('library_book', {
  label: ['图书', 'Book'],
  title: 'name',
  fields: {
    name: text('书名', 'Title').required().max(60).searched(),
    shelfMark: text('索书号', 'Shelf mark').required().max(20).frozen(),
    note: text('内容提要', 'Abstract').multiline().searched(),
    subjects: texts('主题词', 'Subjects'),
    pages: whole('页数', 'Pages').min(1).max(100_000),
    weight: number('重量', 'Weight', ['千克', 'kg']),
    price: money('定价', 'Price', ['元', 'yuan']).min(0),
    printedOn: day('印刷日期', 'Printed on'),
    binding: choice('装帧', 'Binding', { soft: ['平装', 'Soft'], hard: ['精装', 'Hard'] }),
    marks: choices('标记', 'Marks', { rare: ['善本', 'Rare'], worn: ['破损', 'Worn'] }),
    isReference: flag('仅供阅览', 'Reference only'),
    kept: choice('采购', 'Bought by', { land: ['征迁', 'Land'], water: ['供水', 'Water'], food: ['食品', 'Food'] }),
    unit: ref('unit', '所属馆', 'Library'),
    branches: refs('unit', '流通馆', 'Branches'),
    reader: ref('person', '借阅人', 'Reader'),
    card: data<{ readonly lines: readonly string[] }>('目录卡', 'Catalogue card'),
    lentOn: day('借出日期', 'Lent on').kept(),
    lentBy: ref('person', '经手人', 'Lent by').kept(),
    lentFrom: ref('unit', '借出馆', 'Lent from').kept(),
  },
  lifecycle: {
    states: { in: ['在架', 'On the shelf'], out: ['借出', 'Lent'], lost: ['遗失', 'Lost'] },
    initial: 'in',
    moves: {
      lend: {
        label: ['借出', 'Lend'],
        from: 'in',
        to: 'out',
        by: { sameUnit: 'unit' },
        isMain: true,
        takes: ['reader'],
        needs: ['reader', 'shelfMark'],
        stamps: { lentOn: 'today', lentBy: 'person', lentFrom: 'unit' },
      },
      take: {
        label: ['还回', 'Take back'],
        from: ['out', 'lost'],
        to: 'in',
        by: { either: [{ sameUnit: 'unit' }, { sameUnit: 'branches' }] },
      },
      lose: { label: ['挂失', 'Report lost'], from: 'out', to: 'lost', by: { person: 'lentBy' }, needsReason: true },
    },
  },
  access: {
    read: { either: [{ not: { inState: 'lost' } }, { role: 'supervision' }, { sameUnit: 'unit' }] },
    create: { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] },
    change: { both: [{ sameUnit: 'unit' }, { inState: 'in' }] },
  },
  deadlines: { back: { label: ['归还', 'Return by'], after: 'lentOn', limit: 'lending', metIn: ['in'] } },
  metrics: {
    lent: { label: ['借出册数', 'Lent'], count: { in: ['out'] } },
    worth: { label: ['总值', 'Worth'], sum: 'price' },
  },
  unique: [['shelfMark'], ['name', 'unit']],
  indexed: [['state', 'lentOn'], ['unit']],
  views: {
    list: ['name', 'shelfMark', 'unit', 'branches', 'price', 'printedOn'],
    order: 'name',
    form: { basics: { label: ['基本情况', 'Basics'], fields: ['name', 'shelfMark', 'unit', 'reader'] } },
  },
})
