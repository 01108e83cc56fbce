/** Categories for a lead or for management. Data only. */
import type { Category } from './category';

export const RISK_CATEGORIES = [
  {
    code: 'GOVERNMENT',
    level: 'L3',
    tier: 1,
    words: {
      7: '转办|来函|转来消费者|转来投诉|政务热线|政务服务|referred by the authorit',
      2: '贵单位|你单位',
      4: '规定时间内反馈|规定期限|限期反馈|限期答复|诉求工单|答复我会|答复我局',
    },
  },
  {
    code: 'FRAUD_CLAIM',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '刷单|返佣|杀猪盘|荐股|解冻金|解冻费|电信网络诈骗|先交…手续费|交完…没影|交完…不回',
      4: '诈骗|骗局|低息贷款|内部渠道|scam|fraud',
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
      6: '私下转|封口费|私了|给钱就撤|给钱我就撤|不转我就|红包发我',
      4: '不给就举报|不赔就举报|不给钱就|一起点投诉|叫人一起投诉|一天一个投诉|天天投诉|pay me or',
      2: '转我|不然我叫|给我…就算了|不给我就|到此为止|花钱消灾|否则举报|再叫人|你看着办|就算了',
    },
    needs: '元|块|百|千|万|钱|红包|0|私|封口|一起|叫人|举报|一天|天天|不转|pay',
  },
  {
    code: 'COUNTERFEIT',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '假货|冒牌|仿冒|高仿|山寨|不是正品|非正品|假酒|假烟|勾兑|假的吧|假冒|防伪码查不|防伪查不|验不了真|counterfeit|not genuine|not authentic|fake product',
      4: '是假的|专柜|鉴定|假一赔|knock-off',
      2: '正品|批号|防伪|真伪',
    },
  },
  {
    code: 'PRIVACY',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      6: '隐私|泄露|泄漏|个人信息|没打码|未打码|不打码|没有打码|公开了我|把我的…发到|把我的…发出|把我…晒|privacy|personal data|data leak',
      3: '面单|印在外面|完整手机号|号码卖给|陌生来电',
      2: '手机号|身份证|未经我|没经我|没同意过|我的照片|快递单上',
    },
  },
  {
    code: 'STAFF_CONDUCT',
    level: 'L3',
    tier: 1,
    absence: true,
    words: {
      7: '骂我|动手动脚|性骚扰|推搡|打人',
      6: '骂人|辱骂|威胁我|骚扰|恐吓|我家住哪|insulted me|harass|threaten',
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
      6: '跑路|闭店|倒闭|人去楼空|关门了|卡不认|不认…卡|不认老卡|老板换了|换了老板|closed down',
      3: '储值卡|预付卡|卡里还|卡里余额|卡里剩|换老板|新老板|停业|搬走|关店',
      2: '转让|办卡|办的卡',
    },
  },
  {
    code: 'MINOR',
    level: 'L2',
    tier: 1,
    words: {
      5: '未成年|孩子充|孩子误|孩子偷|孩子拿|小孩充|小孩误|小孩拿|儿子充|女儿充|儿子用我|女儿用我|underage|岁的娃|娃用|孙子用|孙女用|岁的孩子用',
      3: '小学生|初中生|my son|my daughter|my child|my kid|奶奶手机|爷爷手机|外婆手机',
      2: '监护|游戏充值|误点|皮肤|孩子|小孩|儿子|女儿|闺女|小朋友|才…岁|充值|充了|打赏|刷礼物|抽盲盒|抽卡|偷偷|瞒着',
    },
    needs:
      '孩|儿|女|娃|岁|孙|未成年|学生|中生|弟|妹|小朋友|监护|奶奶|爷爷|外婆|my son|my kid|child|daughter|underage',
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
