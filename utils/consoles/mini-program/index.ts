/** 小程序交易投诉 (mp.weixin.qq.com). One queue; the platform judges, and the states say whose turn it is. */
import { hostsOf } from '../hosts';
import type { ConsoleKnowledge } from '../knowledge';
import { COMMON_WALLS } from '../walls';
import { ACTORS, KINDS } from './kinds';
import { MINI_LABELS, SCORE } from './score';
import { STATUSES } from './statuses';

export const miniProgram: ConsoleKnowledge = {
  id: 'mini-program',
  hosts: hostsOf('mini-program'),
  home: 'https://mp.weixin.qq.com/wxamp/deal/complaint',
  login: 'https://mp.weixin.qq.com/',
  paths: /\/deal\/(complaint|score|penalty|violation)|complaint|wxamptrade|penalty|violation|illegal/i,
  subject: /投诉|违规|体验分|扣分/,
  labels: MINI_LABELS,
  queuePaths: [
    [/score|penalty|violation|illegal/i, 'mini-program-score'],
    [/complaint/i, 'mini-program'],
  ],
  queues: [
    {
      id: 'mini-program',
      headings: ['交易投诉', '投诉处理', '投诉管理', '投诉列表', '投诉详情', '交易保障'],
      fields: ['complaintorderid', 'complaintid', 'complainid'],
      statuses: STATUSES,
      kinds: KINDS,
      actors: ACTORS,
    },
    {
      id: 'mini-program-score',
      headings: ['交易体验分', '体验分', '违规记录', '扣分记录', '违规行为', '违规详情', '扣分详情'],
      fields: ['illegalorderid', 'illegalwording', 'illegaltime', 'minusscore'],
      labels: /违规|扣分/,
      number: 'violationId',
      statuses: SCORE,
    },
  ],
  elsewhere: /^(申诉记录|保障单|评价管理)$|\/(help|faq|docs?)\b/i,
  walls: COMMON_WALLS,
  envelope: [
    { kind: 'signedOut', field: /^ret$/, value: /^(200003|200040)$/ },
    { kind: 'riskControl', field: /^ret$/, value: /^(200013|505001)$/ },
    { kind: 'forbidden', field: /^ret$/, value: /^-7$/ },
  ],
  account:
    '.menu_box_account_info_item .account_name,.current_login .account_name,.weui-desktop-account__nickname,.account_info .nickname',
  oneLogin: true,
  telling: /^(我要申诉|去申诉|立即申诉|申诉)$/,
  duties: ['mp-respond', 'mp-evidence', 'mp-refund-proof'],
  replyActions: [
    '去处理',
    '立即处理',
    '处理',
    '处理投诉',
    '去回应',
    '回应',
    '立即回应',
    '同意和解',
    '拒绝和解',
    '去举证',
    '举证',
    '补充凭证',
    '提交凭证',
    '上传凭证',
    '上传处理凭证',
    '申诉',
    '去申诉',
    '我要申诉',
    '立即申诉',
    '提交申诉',
    'handle',
    'reply',
  ],
};
