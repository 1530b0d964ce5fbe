import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'

type Facts = Readonly<Record<string, unknown>>

const names: Readonly<Record<string, string>> = {
  mailang: '昝玉成、网格员',
  lanqiao: '滑春山、司法所',
  sheshi: '桑若溪、调解员',
}

/** 矛盾纠纷的这半年 — settled in the village, handed up through the gate, gone up at once, visited and broken out again. */
export async function playDisputes(stage: Stage): Promise<void> {
  const play = new Play(stage)
  const drain = await play.take('mailang', -128, '宅基地排水纠纷', '陶大山、柳小河', 'neighbours', 4, {})
  await play.settle('mailang', drain, -126, '恢复排水沟，费用各半。')
  await play.visit('mailang', drain, -94, 'First', '沟已恢复，两家往来正常。')
  await play.visit('mailang', drain, -34, 'Second', '雨季未再发生。')

  const wages = await play.take('mailang', -100, '装修队拖欠工资', '邱某某等九人、云上装饰公司', 'wages', 9, {
    grade: 'complex',
  })
  await play.talk('mailang', wages, -98, '公司称工程款未到，双方未达成一致。')
  await stage.move('mailang', -96, 'dispute', wages, 'handUp', { upReason: 'powers', upNote: '须人社部门介入。' })
  await stage.move('lanqiao', -95, 'dispute', wages, 'accept')
  await play.settle('lanqiao', wages, -90, '公司分两期支付工资十一万元。')
  await play.visit('lanqiao', wages, -58, 'First', '两期均已支付。')

  const noise = await play.take('mailang', -75, '棋牌室夜间噪声', '苗某、棋牌室业主', 'neighbours', 6, {
    grade: 'simple',
  })
  await play.settle('mailang', noise, -74, '二十二时停止营业，加装隔音门。')
  await play.visit('mailang', noise, -42, 'First', '基本稳定。')

  const land = await play.take('mailang', -36, '承包地边界争议', '凌大海、骆长林', 'land', 2, {})
  await play.settle('mailang', land, -33, '按承包合同四至重新埋界桩。')

  const again = await play.take('mailang', -8, '棋牌室夜间噪声再起', '苗某、棋牌室业主', 'neighbours', 7, {
    previous: noise,
  })
  await play.talk('mailang', again, -7, '业主承诺改正，对方要求迁走。')

  const clearance = await play.take('mailang', -20, '征迁安置面积争议', '邬大昌户', 'demolition', 5, {
    risk: 'high',
    grade: 'complex',
  })
  await play.talk('mailang', clearance, -18, '对人口认定有异议。')
  await stage.move('mailang', -17, 'dispute', clearance, 'handUp', { upReason: 'powers' })
  await stage.move('lanqiao', -16, 'dispute', clearance, 'accept')
  await play.talk('lanqiao', clearance, -12, '提出复核人口方案，未接受。')
  await stage.move('lanqiao', -11, 'dispute', clearance, 'handUp', { upReason: 'refused' })
  await stage.move('sheshi', -10, 'dispute', clearance, 'accept')
  const sponsor = await stage.post('管委会副主任（建设、征迁）')
  await stage.move('sheshi', -9, 'dispute', clearance, 'proposeSponsor', { sponsor })

  await play.take('mailang', -3, '校门口未成年人被殴打', '两名学生家长', 'other', 2, {
    exempt: ['minors', 'violence'],
    risk: 'high',
  })
  const town = await play.take('lanqiao', -5, '物业费与漏水纠纷', '兰台小区业主、安居物业公司', 'property', 30, {
    source: 'brought',
  })
  await play.talk('lanqiao', town, -2, '约定先修缮再议减免。')
  await play.take('lanqiao', -1, '茶馆转让押金纠纷', '钟某、石某', 'contract', 2, {})
}

class Play {
  private readonly stage: Stage
  constructor(stage: Stage) {
    this.stage = stage
  }

  async take(
    login: string,
    days: number,
    title: string,
    parties: string,
    type: string,
    people: number,
    more: Facts,
  ): Promise<string> {
    const where: UnitName = login === 'lanqiao' ? '澜桥镇' : '麦浪社区'
    return this.stage.create(login, days, 'dispute', {
      ...{ title, parties, type, people, cause: `${title}，双方各执一词。`, risk: 'middle', grade: 'normal' },
      ...{ source: 'found', place: await this.stage.unit(where), ...more },
    })
  }

  async talk(login: string, id: string, days: number, mediation: string): Promise<void> {
    const facts = { mediatedOn: this.stage.on(days), mediators: names[login], mediation }
    await this.stage.move(login, days, 'dispute', id, 'mediate', facts)
  }

  async settle(login: string, id: string, days: number, agreement: string): Promise<void> {
    await this.talk(login, id, days, '双方同意按协议办理。')
    await this.stage.move(login, days, 'dispute', id, 'agree', { agreement, performBy: this.stage.on(days + 20) })
    await this.stage.move(login, days + 18, 'dispute', id, 'perform', { performedOn: this.stage.on(days + 17) })
  }

  async visit(login: string, id: string, days: number, which: 'First' | 'Second', words: string): Promise<void> {
    const key = which.toLowerCase()
    await this.stage.move(login, days, 'dispute', id, `visit${which}`, {
      [`${key}Visit`]: words,
      [`${key}Held`]: 'yes',
    })
  }
}
