/** Categories for a lead or for management. Data only. */
import type { Category } from './category';

export const RISK_CATEGORIES = [
  {
    code: 'GOVERNMENT',
    level: 'L3',
    tier: 1,
    words: { 7: '转办', 4: '规定时间内反馈|限期反馈|监管局来函|诉求工单|referred by the authorit' },
  },
  {
    code: 'FRAUD_CLAIM',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '刷单|返佣|杀猪盘|荐股|解冻金|电信网络诈骗',
      4: '诈骗|骗局|scam|fraud',
      3: '保证金|博彩|做任务返|骗走|彩票|预测群',
      2: '骗子|骗钱|被骗|踢了|踢出|会费|全是假的',
    },
  },
  {
    code: 'EXTORTION_SUSPECT',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '私下转|封口费|私了',
      4: '不给就举报|不赔就举报|不给钱就|一起点投诉|叫人一起投诉|pay me or',
      2: '转我|不然我叫|就算了|否则举报',
    },
  },
  {
    code: 'COUNTERFEIT',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '假货|冒牌|仿冒|高仿|山寨|不是正品|非正品|假酒|假烟|counterfeit|not genuine|not authentic|fake product',
      4: '专柜|鉴定|假一赔|knock-off',
      2: '正品|批号|防伪',
    },
  },
  {
    code: 'PRIVACY',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '隐私|泄露|泄漏|个人信息|privacy|personal data|data leak',
      3: '面单|印在外面|完整手机号|号码卖给|陌生来电',
      2: '手机号|身份证|快递单上',
    },
  },
  {
    code: 'STAFF_CONDUCT',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '骂我|骂人|辱骂|威胁我|骚扰|恐吓|我家住哪|insulted me|harass|threaten',
      4: '威胁|爆粗|rude',
      3: '态度恶劣|态度差|态度极差|态度很差',
    },
  },
  {
    code: 'PREPAID_CLOSED',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '跑路|闭店|倒闭|人去楼空|关门了|closed down',
      3: '储值卡|预付卡|卡里还有|卡里余额',
      2: '办卡|办的卡',
    },
  },
  {
    code: 'MINOR',
    level: 'L2',
    tier: 1,
    words: {
      5: '未成年|孩子充|孩子误|孩子偷|孩子拿|小孩充|小孩误|小孩拿|儿子充|女儿充|儿子用我|女儿用我|underage|岁的娃|娃用|孙子用|孙女用|岁的孩子用',
      3: '小学生|初中生|my son|my daughter|my child|my kid|奶奶手机|爷爷手机|外婆手机',
      2: '监护|游戏充值|误点|才5岁|皮肤|孩子|小孩|儿子|女儿|充值|充了',
    },
    issue: { zh: '疑似未成年人付款', en: 'a payment by a minor' },
    check: { zh: '付款与账号记录', en: 'the payment and account records' },
  },
  {
    code: 'UNAUTHORIZED',
    level: 'L2',
    tier: 1,
    absence: true,
    words: {
      6: "盗刷|非本人|不是我本人|不是本人|不是我操作|不是我付|不是我买|unauthorized|unauthorised|was not me|wasn't me|有人用我|别人用我|冒用",
      4: "被盗|莫名被扣|莫名其妙被扣|莫名其妙扣|没操作过|没有操作过|没买过|从没买|did not make this|didn't make this|手机丢",
      3: '不认识|未授权|凌晨',
    },
    issue: { zh: '非本人付款', en: 'a payment you did not make' },
    check: { zh: '付款与交付记录', en: 'the payment and delivery records' },
  },
] as const satisfies Category[];
