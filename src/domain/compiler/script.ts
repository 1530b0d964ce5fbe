/** 字形归一 — a copy of the text for matching: simplified characters, half-width digits, full-width punctuation. Same length. */
export function fold(text: string): string {
  let out = ''
  let kept = 0
  for (let at = 0; at < text.length; at += 1) {
    const simple = FOLDS.get(text.charCodeAt(at))
    if (simple === undefined) continue
    out += text.slice(kept, at) + simple
    kept = at + 1
  }
  return kept === 0 ? text : out + text.slice(kept)
}

/** Pairs of a traditional and a simplified character, as met in official papers of Hong Kong, Macao and old exports. */
const PAIRS =
  '書书設设劃划實实務务業业產产區区開开發发項项黨党員员會会議议報报請请領领導导責责單单門门財财務务資资經经濟济環环' +
  '境境護护農农鄉乡鎮镇縣县場场廠厂電电網网絡络機机構构關关體体製制達达標标準准確确認认識识劃划規规則则條条質质' +
  '計计畫画劃划調调整整優优點点線线據据數数億亿萬万個个為为與与於于對对並并當当應应來来現现過过還还進进運运動动' +
  '創创強强擴扩廣广興兴舉举辦办組组織织統统籌筹協协爭争取取獲获積积極极後后從从眾众學学習习講讲話话論论證证聯联' +
  '繫系係系結结給给級级紀纪約约終终緊紧緩缓綠绿維维綜综續续斷断繼继滿满滅灭減减污污漁渔灣湾濱滨灘滩潔洁測测' +
  '溝沟潛潜層层屆届屬属歲岁師师帶带幣币幫帮廢废廳厅彈弹徵征徹彻總总慮虑憑凭懲惩戰战戶户擇择擊击擔担據据攝摄' +
  '敗败敵敌斂敛時时晉晋曆历歷历權权東东極极樓楼樹树橋桥檔档檢检櫃柜歐欧歸归殘残氣气決决沒没況况淨净準准滯滞' +
  '漢汉災灾無无煙烟煉炼熱热營营燈灯爐炉牆墙狀状獎奖獨独環环瑪玛畝亩異异療疗癥症監监盤盘礎础禮礼穩稳窩窝窮穷' +
  '競竞筆笔節节範范築筑簡简簽签籍籍糧粮紅红納纳紙纸純纯細细紹绍絕绝經经緒绪編编緣缘縮缩績绩繳缴纖纤罰罚職职' +
  '聽听聲声肅肃腦脑膠胶臨临艙舱艱艰藝艺藥药蘇苏蘭兰處处號号虛虚蟲虫術术衛卫衝冲補补裝装複复見见視视覺觉親亲' +
  '觀观記记訂订訊讯討讨訓训託托訪访許许訴诉診诊註注評评詞词試试詢询該该詳详誠诚誤误說说誰谁課课諾诺謀谋謝谢' +
  '謹谨譯译譽誉讀读變变讓让豐丰負负貢贡貨货販贩貪贪貫贯貴贵買买貸贷費费貼贴貿贸賀贺賃赁賄贿賠赔賢贤賣卖賦赋' +
  '賽赛購购贈赠贏赢趕赶趨趋跡迹踐践車车軌轨軍军軟软較较載载輔辅輕轻輛辆輝辉輪轮輸输轉转轄辖辭辞農农這这連连' +
  '週周遊游遙遥遞递遠远適适遲迟遷迁選选遺遗邊边郵邮鄰邻醫医釋释釐厘針针鈎钩鉤钩銀银銅铜銷销鋪铺錄录錢钱鋼钢' +
  '錯错鍊炼鍵键鏈链鐵铁鑒鉴長长閉闭間间閒闲閱阅闊阔隊队階阶際际陸陆陳陈陰阴陽阳險险隨随隱隐雙双雜杂離离難难' +
  '雲云霧雾靈灵靜静響响頁页頂顶順顺須须預预頒颁頓顿頭头題题額额顏颜願愿類类顧顾顯显風风飛飞飯饭飲饮養养餘余' +
  '館馆駐驻駕驾驗验驚惊體体魚鱼鮮鲜鳥鸟鹽盐麗丽麥麦黃黄點点齊齐齒齿龍龙龐庞併并佈布價价僅仅傳传債债傷伤傾倾' +
  '儀仪儘尽儲储兒儿內内兩两冊册凍冻凱凯剛刚劑剂劇剧勁劲勞劳勝胜勢势勵励勸劝匯汇彙汇廈厦卻却厲厉參参吳吴員员' +
  '啟启喚唤喪丧嚴严嘗尝嘆叹囑嘱國国圍围園园圓圆圖图團团執执堅坚堅坚報报墊垫壓压壞坏壇坛壯壮奧奥奪夺奮奋媽妈' +
  '婦妇孫孙寧宁審审寫写寬宽將将專专尋寻導导屜屉島岛崗岗嶺岭幹干庫库廟庙懸悬憲宪懷怀應应戲戏拋抛掃扫採采揚扬' +
  '換换揮挥損损搖摇搶抢撐撑撥拨撫抚撲扑擁拥擬拟擠挤攔拦攬揽攜携敘叙術术暫暂曉晓書书條条楊杨業业樣样樞枢橫横' +
  '歡欢殺杀毀毁澤泽濃浓濕湿灑洒爾尔牽牵猶犹獄狱獻献瓊琼產产畢毕盜盗眾众睏困矚瞩碼码礦矿禍祸種种稱称穀谷積积' +
  '竊窃競竞糾纠累累絲丝綁绑綱纲網网緻致繁繁繪绘纏缠義义習习聖圣聞闻脅胁脈脉腳脚興兴舊旧艦舰蓋盖蔣蒋薦荐虧亏' +
  '裡里裏里覈核諮咨證证識识警警贊赞贓赃賬账輿舆遼辽鄭郑釀酿鎖锁鎮镇鑽钻闖闯陣阵項项騎骑驅驱驟骤髒脏鬥斗鬧闹'

/** Half-width marks that a careless typist leaves in a Chinese text; the full stop and the digits are treated apart. */
const MARKS = ',，;；:：!！?？(（)）[［]］<〈>〉~～'

const FOLDS = foldTable()

function foldTable(): Map<number, string> {
  const table = new Map<number, string>()
  const add = (pairs: string): void => {
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      if (pairs[at] !== pairs[at + 1]) table.set(pairs.charCodeAt(at), pairs.charAt(at + 1))
    }
  }
  add(PAIRS)
  add(MARKS)
  for (let digit = 0; digit < 10; digit += 1) table.set(0xff10 + digit, String(digit))
  for (let letter = 0; letter < 26; letter += 1) {
    table.set(0xff21 + letter, String.fromCharCode(65 + letter))
    table.set(0xff41 + letter, String.fromCharCode(97 + letter))
  }
  for (const [from, to] of [
    ['％', '%'],
    ['．', '.'],
    ['＋', '+'],
    ['﹪', '%'],
    ['–', '—'],
    ['－', '-'],
    ['×', 'x'],
    ['Ｘ', 'x'],
    ['X', 'x'],
    ['○', '〇'],
  ] as const) {
    table.set(from.charCodeAt(0), to)
  }
  return table
}
