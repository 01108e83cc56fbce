/** Words of the options page and of the first-run page. */
import { alertsZh } from './alerts.zh-CN';
import { channelsZh } from './channels.zh-CN';
import { healthZh } from './health.zh-CN';
import { commonZh } from './common.zh-CN';
import { templatesZh } from './templates.zh-CN';
import { taughtZh } from './taught.zh-CN';
import { wordsZh } from './words.zh-CN';
import { journalZh } from './journal.zh-CN';
import { keepZh } from './keep.zh-CN';

export const optionsZh = {
  ...commonZh,
  ...alertsZh,
  ...channelsZh,
  ...templatesZh,
  ...wordsZh,
  ...taughtZh,
  ...journalZh,
  ...keepZh,
  ...healthZh,
  title: '设置',
  'section.look': '界面',
  'section.rules': '时限与话术',
  'section.consoles': '后台',
  'section.privacy': '隐私',
  language: '语言',
  theme: '主题',
  'theme.system': '跟随系统',
  'theme.light': '浅色',
  'theme.dark': '深色',
  fund: '支付宝体验保障金提示',
  'fund.help': '在待退款交易里提示保障金退款约三分之一由奖励金承担。来自旧版规则，以平台为准。',
  'fund.shown': '显示',
  'fund.hidden': '不显示',
  hours: '支付宝交易投诉时限',
  'hours.unit': '小时',
  'hours.help':
    '参考值，以平台为准：页面写了时限，就用页面的；工作台「规则」里给所有账号或某个账号改过的，先用那里的。按自然小时计。',
  'hours.bad': '写 {min} 到 {max} 的整数，还没有保存',
  agent: '负责人称呼',
  'agent.help': '填进话术的署名处，例如「王琳」。空着时话术里留空位。',
  phone: '公示电话',
  'phone.help': '填进话术的联系电话处。只写愿意让用户看到的号码。',
  'phone.bad': '只写数字、空格和 + - ( )，还没有保存',
  saved: '已保存 {t}',
  saving: '正在保存…',
  failed: '没有保存，改一下再试',
  noAnswer: '读不到设置：扩展没有回应。',
  retry: '再问一次',
  openFailed: '没有打开，再按一次',
  version: '版本',
  welcomeLink: '再看一次开始页',
  settingsLink: '设置',
  'welcome.title': '每条投诉都带着它的时钟',
  'welcome.body': '打开投诉页，每一行会写着下一步做什么、还剩多久。',
  'welcome.example': '示例',
  'welcome.complaint': '杯口开裂，要求退款',
  'welcome.status': '待处理',
  'welcome.ready': '不用注册，装好就能用。',
  'welcome.steps': '一分钟内就能用上',
  'welcome.one': '打开投诉页，像平时一样登录。',
  'welcome.two': '每一行的状态旁边会出现时钟。',
  'welcome.three': '工具栏图标写着等你处理的条数，越急形状越重。',
  'welcome.try': '试一试',
  'welcome.badge': '图标：{n} 条等你，{state}',
  'welcome.calm': '时间充裕',
  'welcome.soon': '临近',
  'welcome.urgent': '紧急',
  'welcome.critical': '马上到期',
  'welcome.overdue': '已超时',
  'welcome.notices': '有新投诉或时限将到时，这台电脑会弹出通知，旁边的人也可能看到。可以在设置里关掉。',
  'facts.title': '我们读什么',
  'facts.read': '读',
  'facts.read.text': '投诉页上你看得到的单号、时间、状态、金额、内容',
  'facts.keep': '存',
  'facts.keep.text': '只在这台电脑的浏览器里；手机号只留 138****8000，用户标识只留解不开的指纹',
  'facts.skip': '不读',
  'facts.skip.text': '其他网站、密码、登录凭证、验证码',
  'facts.never': '不做',
  'facts.never.text': '不替你发送、退款、关闭或驳回；你不开启，就不把投诉发到别处',
} as const;

export type OptionsKey = keyof typeof optionsZh;
