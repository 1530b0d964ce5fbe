import type { Dice } from '#rehearsal/dice.ts'

/** 名字 — put together from syllables, so that they sound like the zone's and belong to nobody. */
export class Names {
  private readonly taken = new Set<string>()
  private readonly dice: Dice

  constructor(dice: Dice) {
    this.dice = dice.fork('names')
  }

  /** The name of a firm in the zone, never given twice. */
  firm(trade: string): { readonly name: string; readonly shortName: string } {
    const brand = this.once(() => `${this.dice.pick(heads)}${this.dice.pick(tails)}`)
    return { name: `云岭${brand}${trade}有限公司`, shortName: `${brand}${trade.slice(0, 2)}` }
  }

  /** An investor from elsewhere. */
  investor(): string {
    return `${this.dice.pick(origins)}${this.once(() => `${this.dice.pick(heads)}${this.dice.pick(tails)}`)}集团`
  }

  /** The head of a household, as a notice prints it. */
  resident(): string {
    return `${this.dice.pick(surnames)}某`
  }

  private once(make: () => string): string {
    for (let i = 0; i < 1000; i += 1) {
      const name = i < 200 ? make() : `${make()}${this.dice.pick(heads)}`
      if (this.taken.has(name)) continue
      this.taken.add(name)
      return name
    }
    throw new Error('No name is left')
  }
}

const heads = [...'澄沛砺鹤弦星榆听澜杏明衡启赤岩翠峦素朴汀兰远岫镜湖松篁云帆凌霁望野清越致和景行知微']
const tails = [...'泽峰源川屏徽铭致拓禾瑞联泰擎芯驰合弘鼎丰晟曜昂航策朗']
const origins = ['江北', '岭东', '海州', '望京', '浦南', '临湖', '南屏', '西陵']
const surnames = [...'周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜']
