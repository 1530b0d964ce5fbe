import type { barredMatter } from '#registers/barred-matter.ts'
import type { FactsOf } from '#schema/register.ts'

const formalism = '《整治形式主义为基层减负若干规定》（2024年7月审议通过，2025年8月公布）'
const applications = '政务移动互联网应用程序管理规定（国办函〔2026〕12号）'

/** 禁列事项预设 — what may not be assessed, with the words by which an item is known to be it; a zone may add words, not drop rules. */
export const barredPresets: readonly FactsOf<typeof barredMatter>[] = [
  {
    rule: '不得将领导批示、表扬作为考核内容',
    source: formalism,
    words: ['批示', '圈阅', '领导+肯定', '领导+表扬', '领导+点赞'],
    unless: ['批示+办理', '批示+办结', '批示+落实', '批示+督办', '交办+办结'],
    basis: '对批示事项办得怎样可以考核，得到多少批示不可以',
  },
  {
    rule: '不得将媒体刊发、经验材料、信息采用作为考核内容',
    source: formalism,
    words: [
      '媒体+刊',
      '媒体+报道',
      '媒体+宣传',
      '报刊',
      '刊发',
      '刊载',
      '上稿',
      '经验材料',
      '典型材料',
      '经验+推广+篇',
      '信息+采用',
      '信息+报送+数',
      '宣传稿',
    ],
    unless: ['舆情+处置'],
    basis: null,
  },
  {
    rule: '不得将是否开会、开会次数、会议记录作为工作依据',
    source: formalism,
    words: ['会议+次数', '会议+场次', '召开+会议', '是否+开会', '开会', '会议记录', '传达+学习', '会议+传达'],
    unless: ['议定事项', '会议+决定+落实'],
    basis: null,
  },
  {
    rule: '不得以照片、视频、轨迹和台账留痕代替工作实绩',
    source: formalism,
    words: ['照片', '拍照', '截图', '留痕', '痕迹', '台账+份', '台账+完整', '台账+规范', '视频+上传', '轨迹'],
    unless: [],
    basis: null,
  },
  {
    rule: '不得将学习笔记、心得体会作为考核内容',
    source: formalism,
    words: ['学习笔记', '笔记', '心得', '体会文章', '手抄', '抄写'],
    unless: ['笔记本电脑'],
    basis: null,
  },
  {
    rule: '不得将登录、打卡、在线时长、积分排名、点赞转发作为考核内容',
    source: applications,
    words: [
      '登录',
      '登陆',
      '打卡',
      '签到',
      '在线时长',
      '在线率',
      '活跃度',
      '活跃率',
      '注册率',
      '下载量',
      '点赞',
      '转发',
      '关注+公众号',
      '积分+排名',
      '学习时长',
    ],
    unless: ['注册+企业'],
    basis: null,
  },
  {
    rule: '不考核报送材料、简报、总结的数量',
    source: '本系统规则：督查考核不以报告数量计分',
    words: ['报送+篇', '简报+期数', '简报+篇', '总结+篇', '材料+篇数', '报告+数量'],
    unless: [],
    basis: '参照部分县（市、区）督查工作考核的教训',
  },
]
